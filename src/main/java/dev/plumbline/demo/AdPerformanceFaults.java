package dev.plumbline.demo;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What goes wrong between an advertising platform and the company. */
final class AdPerformanceFaults {
  private static final FaultKind HEADER_DRIFT =
      new FaultKind(
          "header-drift",
          "ad_performance_daily-headers",
          "The file of March 2026 has a new column between impressions and clicks.");
  private static final FaultKind NEGATIVE_SPEND =
      new FaultKind(
          "negative-spend",
          "ad_performance_daily-spend-not-negative",
          "A refund was booked as the spend of a day.");
  private static final FaultKind MORE_CLICKS =
      new FaultKind(
          "more-clicks-than-impressions",
          "ad_performance_daily-clicks-within-impressions",
          "There are more clicks than impressions.");
  private static final FaultKind LOADED_TWICE =
      new FaultKind(
          "day-loaded-twice",
          "ad_performance_daily-one-row-a-day",
          "A day of a campaign was loaded twice.");
  private static final FaultKind WITHOUT_CURRENCY =
      new FaultKind(
          "missing-currency",
          "ad_performance_daily-currency-present",
          "The currency of the amounts is left out.");
  private static final FaultKind ORPHAN =
      new FaultKind(
          "orphan-campaign",
          "control_orphan_spend-none",
          "Money was spent on campaigns that the register does not hold.");
  private static final FaultKind LATE =
      new FaultKind(
          "spend-after-end",
          "control_late_spend-none",
          "Money was spent after the campaign had ended.");

  private static final FaultKind OTHER_FIGURES =
      new FaultKind(
          "agency-differs",
          "control_ad_system-agrees",
          "The agency books refunds and doubled days that the platforms do not know.");

  private AdPerformanceFaults() {}

  static List<PlantedFault> plant(Dataset days, Company company) {
    Planter planter = new Planter(days, company.scale());
    planter.note(HEADER_DRIFT);
    planter.note(OTHER_FIGURES);
    planter.plant(NEGATIVE_SPEND, 6, row -> row.set("spend", spend(row).negate()));
    planter.plant(MORE_CLICKS, 8, row -> row.set("clicks", (int) row.value("impressions") + 37));
    planter.plant(WITHOUT_CURRENCY, 7, row -> row.set("currency", null));
    planter.plantUncounted(
        ORPHAN,
        9,
        row -> true,
        row -> row.set("campaign_id", row.text("campaign_id").replace("C-", "X-")));
    postpone(planter, company);
    planter.plantCopies(
        LOADED_TWICE, 5, row -> true, row -> row.set("spend", spend(row).add(BigDecimal.ONE)));
    return planter.planted();
  }

  /** Moves days by the length of their campaign, so that no two of them fall on one day. */
  private static void postpone(Planter planter, Company company) {
    Map<String, Campaign> campaigns =
        company.campaigns().stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
    planter.plantUncounted(
        LATE,
        6,
        row -> postponed(row, campaigns).isBefore(Calendar.YESTERDAY),
        row -> row.set("date", postponed(row, campaigns)));
  }

  private static LocalDate postponed(Row row, Map<String, Campaign> campaigns) {
    LocalDate day = (LocalDate) row.value("date");
    Campaign campaign = campaigns.get(row.text("campaign_id"));
    return day.plusDays(campaign.end().toEpochDay() - campaign.start().toEpochDay() + 1);
  }

  private static BigDecimal spend(Row row) {
    return (BigDecimal) row.value("spend");
  }
}
