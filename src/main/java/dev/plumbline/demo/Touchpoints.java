package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.Opportunity.Stage;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.ParquetFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Every time that somebody met the company, before a deal or without one. */
final class Touchpoints implements DemoTable {
  /** Of contacts whose account may never have had a deal. */
  private static final int AT_RANDOM = 900;

  /** Touches may come so long before a deal is opened. */
  private static final int DAYS_AHEAD = 75;

  private static final FaultKind UNKNOWN_CAMPAIGN =
      new FaultKind(
          "touch-of-unknown-campaign",
          "touchpoint-campaign-known",
          "The touch is put down to a campaign that the register does not hold.");
  private static final FaultKind AFTER_TODAY =
      new FaultKind(
          "touch-after-today",
          "touchpoint-touched-by-now",
          "The touch happens on a day that is still to come.");
  private static final FaultKind UNMAPPED_CHANNEL =
      new FaultKind(
          "unmapped-channel",
          "touchpoint-channel-mapped",
          "Source and medium of the touch are mapped to no channel.");
  private static final FaultKind LOADED_TWICE =
      new FaultKind(
          "touch-loaded-twice", "touchpoint-id-unique", "The touch was loaded a second time.");

  @Override
  public Export export(Company company) {
    Dataset touches =
        new Dataset(
            "touchpoint",
            List.of(
                text("touchpoint_id"),
                text("contact_id"),
                text("account_id"),
                text("opportunity_id"),
                text("campaign_id"),
                text("channel"),
                text("source"),
                text("medium"),
                truth("is_marketing"),
                moment("touched_at"),
                moment("loaded_at")));
    Dice dice = Dice.of("touchpoint");
    List<Campaign> campaigns = company.begunCampaigns();
    for (Opportunity deal : company.opportunities()) {
      int count = dice.chance(8) ? 0 : dice.between(1, deal.stage() == Stage.WON ? 8 : 5);
      for (int i = 0; i < count; i++) {
        beforeDeal(touches, dice, deal, dice.chance(55) ? deal.campaign() : dice.pick(campaigns));
      }
    }
    for (int i = 0; i < AT_RANDOM * company.scale(); i++) {
      atRandom(touches, dice, dice.pick(campaigns), company.scale());
    }
    return new Export(
        touches, new ParquetFile("web/touchpoint.parquet"), plant(touches, company.scale()));
  }

  private static void beforeDeal(Dataset touches, Dice dice, Opportunity deal, Campaign campaign) {
    LocalDate earliest = deal.created().minusDays(DAYS_AHEAD);
    add(
        touches,
        dice,
        new Touch(
            deal.contact(dice.between(0, 4)),
            dice.chance(70) ? Accounts.idOf(deal.account()) : null,
            dice.chance(40) ? deal.id() : null,
            campaign),
        dice.moment(earliest, Calendar.earlier(deal.lastDay(), Calendar.YESTERDAY)));
  }

  private static void atRandom(Dataset touches, Dice dice, Campaign campaign, int scale) {
    int account = Accounts.indexOfMarket(campaign.market(), dice.between(0, 9999), scale);
    add(
        touches,
        dice,
        new Touch(
            Contacts.ofAccount(account, dice.between(0, 4)),
            dice.chance(70) ? Accounts.idOf(account) : null,
            null,
            campaign),
        dice.moment(campaign.start(), Calendar.YESTERDAY));
  }

  /**
   * Who met what.
   *
   * @param account null where the export names the contact alone
   * @param opportunity null where the export names no deal
   */
  private record Touch(String contact, String account, String opportunity, Campaign campaign) {}

  private static void add(Dataset touches, Dice dice, Touch touch, LocalDateTime touchedAt) {
    Origin origin =
        dice.chance(72)
            ? Origin.valueOf(touch.campaign().channel().name())
            : dice.pick(Origin.WITHOUT_CAMPAIGN);
    touches.add(
        Identifiers.numbered("T-", 6, touches.rows().size()),
        touch.contact(),
        touch.account(),
        touch.opportunity(),
        Origin.WITHOUT_CAMPAIGN.contains(origin) ? null : touch.campaign().id(),
        origin.name(),
        origin.source,
        origin.medium,
        origin != Origin.SALES_CALL,
        touchedAt,
        touchedAt.toLocalDate().plusDays(1).atTime(4, 0));
  }

  /** A channel, with the source and medium that are mapped to it. */
  private enum Origin {
    PAID_SEARCH("google", "cpc"),
    PAID_SOCIAL("linkedin", "paid_social"),
    DISPLAY("google", "display"),
    EMAIL("newsletter", "email"),
    TRADE_SHOW("fair", "event"),
    CONTENT("website", "download"),
    DIRECT_MAIL("post", "letter"),
    ORGANIC_SEARCH("google", "organic"),
    DIRECT("direct", "none"),
    SALES_CALL("sales", "call");

    static final List<Origin> WITHOUT_CAMPAIGN = List.of(ORGANIC_SEARCH, DIRECT, SALES_CALL);

    private final String source;
    private final String medium;

    Origin(String source, String medium) {
      this.source = source;
      this.medium = medium;
    }
  }

  private static List<PlantedFault> plant(Dataset touches, int scale) {
    Planter planter = new Planter(touches, scale);
    planter.plant(
        UNKNOWN_CAMPAIGN,
        8,
        row -> row.value("campaign_id") != null,
        row -> row.set("campaign_id", row.text("campaign_id").replace("C-", "X-")));
    planter.plant(
        AFTER_TODAY, 5, row -> row.set("touched_at", Calendar.AS_OF.plusDays(76).atTime(10, 0)));
    planter.plant(
        UNMAPPED_CHANNEL,
        9,
        row -> {
          row.set("channel", null);
          row.set("source", "partner_portal");
          row.set("medium", "referral");
        });
    planter.plantCopies(
        LOADED_TWICE, 6, row -> true, row -> row.set("loaded_at", Calendar.YESTERDAY.atTime(4, 0)));
    return planter.planted();
  }
}
