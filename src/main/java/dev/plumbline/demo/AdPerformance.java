package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Column;
import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.MonthlyCsvFiles;
import java.time.YearMonth;
import java.util.List;

/** What an agency says that campaigns cost and brought on each day, one file a month. */
final class AdPerformance implements DemoTable {
  static final String TABLE = "ad_performance_daily";
  private static final YearMonth DRIFTED = YearMonth.of(2026, 3);
  private static final String NEW_COLUMN = "reach";

  @Override
  public Export export(Company company) {
    Dataset days =
        new Dataset(
            TABLE,
            List.of(
                date("date"),
                text("platform"),
                text("campaign_id"),
                text("country"),
                text("currency"),
                whole("impressions"),
                whole(NEW_COLUMN),
                whole("clicks"),
                money("spend"),
                whole("conversions"),
                money("conversions_value")));
    for (AdDay day : AdDay.all(company)) {
      days.add(
          day.day(),
          day.platform(),
          day.campaign().id(),
          day.market().name(),
          day.market().currency().name(),
          day.impressions(),
          (int) Math.round(day.impressions() * 0.7),
          day.clicks(),
          day.spend(),
          day.conversions(),
          day.value());
    }
    MonthlyCsvFiles files =
        new MonthlyCsvFiles(
            "ads/ad_performance_", CsvDialect.COMMA, "date", month -> columns(days, month));
    return new Export(days, files, AdPerformanceFaults.plant(days, company));
  }

  /** One month has a column more, in the middle, where it shifts those who read by position. */
  private static List<String> columns(Dataset days, YearMonth month) {
    return days.columns().stream()
        .map(Column::name)
        .filter(name -> month.equals(DRIFTED) || !name.equals(NEW_COLUMN))
        .toList();
  }
}
