package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A deal that sales works on.
 *
 * @param account index of the account that it is with
 * @param campaign the one that sales puts it down to
 * @param closed when it was won or lost; empty while it is open
 * @param lossReason empty unless it is lost
 */
record Opportunity(
    String id,
    int account,
    Campaign campaign,
    String ownerId,
    BigDecimal amount,
    Stage stage,
    LocalDate created,
    Optional<LocalDate> closed,
    Optional<String> lossReason,
    LocalDateTime updatedAt) {
  private static final int ROWS = 900;

  enum Stage {
    QUALIFIED(20),
    PROPOSED(50),
    NEGOTIATED(80),
    WON(100),
    LOST(0);

    static final List<Stage> OPEN = List.of(QUALIFIED, PROPOSED, NEGOTIATED);
    static final List<Stage> CLOSED = List.of(WON, LOST);

    private final int probability;

    Stage(int probability) {
      this.probability = probability;
    }

    /** In per cent. */
    int probability() {
      return probability;
    }

    boolean isClosed() {
      return CLOSED.contains(this);
    }
  }

  static List<Opportunity> all(List<Campaign> begun, int scale) {
    Dice dice = Dice.of("opportunity");
    List<Opportunity> deals = new ArrayList<>();
    for (int i = 0; i < ROWS * scale; i++) {
      deals.add(one(dice, dice.pick(begun), i, scale));
    }
    return deals;
  }

  private static Opportunity one(Dice dice, Campaign campaign, int index, int scale) {
    Market market = campaign.market();
    LocalDate created = dice.day(campaign.start(), Calendar.YESTERDAY);
    LocalDate closed = created.plusDays(dice.between(10, 120));
    Stage stage =
        closed.isAfter(Calendar.YESTERDAY) ? dice.pick(Stage.OPEN) : dice.pick(Stage.CLOSED);
    BigDecimal amount = Money.cents(market.currency().fromGroup(dice.between(4_000.0, 180_000.0)));
    return new Opportunity(
        Identifiers.numbered("O-", 5, index),
        Accounts.indexOfMarket(market, dice.between(0, 9999), scale),
        campaign,
        Identifiers.owner(market, dice.between(0, 11)),
        amount,
        stage,
        created,
        stage.isClosed() ? Optional.of(closed) : Optional.empty(),
        stage == Stage.LOST
            ? Optional.of(dice.pick(List.of("PRICE", "COMPETITOR", "NO_DECISION")))
            : Optional.empty(),
        dice.moment(created, Calendar.YESTERDAY));
  }

  Market market() {
    return campaign.market();
  }

  /** The last day on which anything may have happened to it. */
  LocalDate lastDay() {
    return closed.orElse(Calendar.YESTERDAY);
  }

  /** One of the contacts at its account. */
  String contact(int choice) {
    return Contacts.ofAccount(account, choice);
  }
}
