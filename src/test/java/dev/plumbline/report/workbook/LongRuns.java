package dev.plumbline.report.workbook;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.ReportColumn.Type;
import dev.plumbline.result.RunResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs whose report is one table of many rows. */
final class LongRuns {

  private LongRuns() {}

  static RunResult withRows(int count) {
    List<List<Object>> rows =
        IntStream.range(0, count)
            .mapToObj(i -> List.<Object>of(new BigDecimal(i), "number " + i))
            .toList();
    return withTable(List.of(column("Number", Type.NUMBER), column("Name", Type.TEXT)), rows);
  }

  static RunResult withTable(List<ReportColumn> columns, List<List<Object>> rows) {
    LocalizedText title = LocalizedText.english("Long");
    RunResult sample = SampleRuns.inEnglish();
    ReportResult report =
        new ReportResult(
            "budget",
            title,
            title,
            "crm",
            List.of(),
            List.of(
                new ReportResult.Table(Optional.of(title), "long", columns, rows, rows.size())));
    return new RunResult(
        sample.format(),
        sample.project(),
        sample.run(),
        sample.tables(),
        sample.metrics(),
        List.of(report));
  }

  static ReportColumn column(String name, Type type) {
    return new ReportColumn(name, LocalizedText.english(name), type, Optional.empty());
  }
}
