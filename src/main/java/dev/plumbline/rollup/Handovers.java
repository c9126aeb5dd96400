package dev.plumbline.rollup;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.project.ReportDefinition.Handover;
import dev.plumbline.result.HandoverResult;
import dev.plumbline.result.ReportResult.ReportColumn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Reads what reports hand over. Unlike anything else that is read, it is not masked. */
public final class Handovers {
  /** The most rows of a view that are handed over: more than people can work on. */
  static final int LIMIT = 100_000;

  private final Views views;
  private final Map<String, Metric> metrics;

  public Handovers(Views views, Map<String, Metric> metrics) {
    this.views = views;
    this.metrics = metrics;
  }

  /**
   * The rows of a report.
   *
   * @return empty where the report hands nothing over
   * @throws IOException if they cannot be read in whole; some of them would pass for all
   */
  public Optional<HandoverResult> read(ReportDefinition report) throws IOException {
    if (report.handover().isEmpty()) {
      return Optional.empty();
    }
    Handover handover = report.handover().orElseThrow();
    HandoverResult.Rows rows =
        rows(report, handover.from(), withSheet(handover), handover.labels());
    Optional<HandoverResult.Rows> rejected = Optional.empty();
    if (handover.rejected().isPresent()) {
      String view = handover.rejected().orElseThrow();
      rejected = Optional.of(rows(report, view, List.of(), handover.labels()));
    }
    int sheetBy =
        rows.columns().stream().map(ReportColumn::name).toList().indexOf(handover.sheetBy());
    return Optional.of(new HandoverResult(report.id(), sheetBy, handover.status(), rows, rejected));
  }

  /** Whether personal values are the worst that a column holds. */
  static boolean mayBeHandedOver(ColumnClass classification) {
    return classification.mayBeShown() || classification == ColumnClass.PERSONAL;
  }

  private static List<String> withSheet(Handover handover) {
    return handover.columns().isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(handover.sheetBy()), handover.columns().stream())
            .distinct()
            .toList();
  }

  private HandoverResult.Rows rows(
      ReportDefinition report, String view, List<String> wanted, Map<String, LocalizedText> labels)
      throws IOException {
    Dataset<Row> all =
        views.find(view).orElseThrow(() -> unreadable(report, view, "TABLE_NOT_OPEN"));
    List<StructField> fields = fields(view, all, wanted);
    List<Row> rows = read(report, view, all, fields);
    if (rows.size() > LIMIT) {
      throw new IOException(
          "Report %s hands over more than %d rows of view %s: narrow the view down."
              .formatted(report.id(), LIMIT, view));
    }
    return new HandoverResult.Rows(
        view,
        fields.stream().map(field -> column(field, labels)).toList(),
        rows.stream().map(ViewRows::cells).toList());
  }

  private static List<Row> read(
      ReportDefinition report, String view, Dataset<Row> all, List<StructField> fields)
      throws IOException {
    Column[] columns =
        fields.stream().map(field -> ViewOrder.column(field.name())).toArray(Column[]::new);
    try {
      return ViewOrder.ordered(all).limit(LIMIT + 1).select(columns).collectAsList();
    } catch (Exception e) { // a SparkException is checked, and no method of a dataset declares it
      throw unreadable(report, view, ViewRows.errorClass(e));
    }
  }

  private List<StructField> fields(String view, Dataset<Row> rows, List<String> wanted) {
    StructField[] fields = rows.schema().fields();
    List<ColumnClass> classes = views.classes(view);
    List<StructField> allowed =
        IntStream.range(0, fields.length)
            .filter(i -> mayBeHandedOver(classes.get(i)))
            .mapToObj(i -> fields[i])
            .toList();
    return wanted.isEmpty()
        ? allowed
        : wanted.stream()
            .flatMap(name -> allowed.stream().filter(field -> field.name().equals(name)))
            .toList();
  }

  private ReportColumn column(StructField field, Map<String, LocalizedText> labels) {
    Optional<Metric> metric = Optional.ofNullable(metrics.get(field.name()));
    LocalizedText label =
        Optional.ofNullable(labels.get(field.name()))
            .or(() -> metric.map(Metric::name))
            .orElseGet(() -> Labels.of(field.name()));
    return new ReportColumn(
        field.name(), label, Cells.typeOf(field.dataType()), metric.map(Metric::id));
  }

  private static IOException unreadable(ReportDefinition report, String view, String error) {
    return new IOException(
        "View %s, which report %s hands over, could not be read (%s): mend it, or leave out"
                .formatted(view, report.id(), error)
            + " --with-personal-data.");
  }
}
