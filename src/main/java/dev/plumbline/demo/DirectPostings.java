package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Books what marketing does not know of: a fixed share of all money in the ledger. */
final class DirectPostings {
  /** Of all expense in the ledger. */
  static final double SHARE = 0.06;

  private static final int PER_SCALE = 4000;
  private static final int ACCRUALS_A_MONTH = 3;
  private static final List<String> CARD_SHOPS =
      List.of("Example Stock Photos", "Example Print Shop", "Example Domains", "Example Catering");
  private static final List<String> CARRIERS =
      List.of("Example Railways", "Example Airlines", "Example Hotels", "Example Taxis");
  private static final List<DirectPosting.Kind> KINDS =
      List.of(
          DirectPosting.Kind.CARD,
          DirectPosting.Kind.CARD,
          DirectPosting.Kind.CARD,
          DirectPosting.Kind.TRAVEL,
          DirectPosting.Kind.TRAVEL,
          DirectPosting.Kind.RECHARGE);

  private final Dice dice = Dice.of("direct postings");
  private final List<DirectPosting> postings = new ArrayList<>();
  private final List<Market> byShare = new ArrayList<>();

  private DirectPostings() {
    for (Market market : Market.values()) {
      for (int i = 0; i < market.share(); i++) {
        byShare.add(market);
      }
    }
  }

  static List<DirectPosting> beside(Company company) {
    double invoiced =
        company.posted().stream()
            .mapToDouble(i -> i.line().market().currency().toGroup(i.signedAmount()).doubleValue())
            .sum();
    DirectPostings made = new DirectPostings();
    made.pay(PER_SCALE * company.scale(), invoiced * SHARE / (1 - SHARE));
    made.accrue(company.scale());
    return made.postings;
  }

  /** Cards, travel and recharges; a recharge is four times as much as the others. */
  private void pay(int count, double euros) {
    double mean = euros / count / 1.5;
    for (int i = 0; i < count; i++) {
      DirectPosting.Kind kind = dice.pick(KINDS);
      double factor = kind == DirectPosting.Kind.RECHARGE ? 4 : 1;
      LocalDate day = dice.day(Calendar.FIRST_DAY, Calendar.YESTERDAY);
      add(kind, center(), vendor(kind), day, mean * factor * dice.between(0.2, 1.8));
    }
  }

  /** At the end of a month, and back on the first day of the next. */
  private void accrue(int scale) {
    YearMonth month = YearMonth.from(Calendar.FIRST_DAY);
    while (!month.atEndOfMonth().isAfter(Calendar.AS_OF)) {
      for (Market market : Market.values()) {
        for (int i = 0; i < ACCRUALS_A_MONTH * scale; i++) {
          accrue(new CostCenter(market, dice.pick(List.of(CostCenter.Theme.values()))), month);
        }
      }
      month = month.plusMonths(1);
    }
  }

  private void accrue(CostCenter center, YearMonth month) {
    double euros = dice.between(2_000.0, 20_000.0);
    LocalDate day = month.atEndOfMonth();
    add(DirectPosting.Kind.ACCRUAL, center, Optional.empty(), day, euros);
    if (day.isBefore(Calendar.AS_OF)) {
      add(DirectPosting.Kind.REVERSAL, center, Optional.empty(), day.plusDays(1), -euros);
    }
  }

  private CostCenter center() {
    return new CostCenter(dice.pick(byShare), dice.pick(List.of(CostCenter.Theme.values())));
  }

  private Optional<String> vendor(DirectPosting.Kind kind) {
    return switch (kind) {
      case CARD -> Optional.of(dice.pick(CARD_SHOPS));
      case TRAVEL -> Optional.of(dice.pick(CARRIERS));
      case RECHARGE, ACCRUAL, REVERSAL -> Optional.empty();
    };
  }

  private void add(
      DirectPosting.Kind kind,
      CostCenter center,
      Optional<String> vendor,
      LocalDate day,
      double euros) {
    String document = Identifiers.numbered("K-", 6, postings.size());
    BigDecimal amount = Money.cents(center.market().currency().fromGroup(euros));
    postings.add(new DirectPosting(document, kind, center, vendor, day, amount));
  }
}
