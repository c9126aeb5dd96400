package dev.plumbline.reconciliation;

import dev.plumbline.TestSpark;
import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.project.SqlParameters;
import dev.plumbline.rollup.RollupPlan;
import dev.plumbline.rollup.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A project of two tables, {@code ledger} and {@code marketing}, and their reconciliation. */
record Reconciled(Views views, Faults faults) {
  private static final String SETTINGS =
      """
      name: Test
      owner: finance
      owners:
        finance: {name: Finance}
      profile: test
      profiles:
        test: {as_of: 2026-06-30}
      """;

  /** The declaration that most tests use. */
  static final String DECLARATION =
      """
      reconciliation: r
      title: Ledger to marketing
      left: {from: ledger, name: Ledger, id: [id]}
      right: {from: marketing, name: Marketing, id: [id]}
      conditions:
        document: {left: document, right: document}
        date: {left: date, right: date, within: P5D}
        vendor: {left: vendor, right: vendor, spelling: true}
        cost_center: {left: cost_center, right: cost_center, name: Cost centre}
        currency: {left: currency, right: currency}
        amount: {left: amount, right: amount, within: 0.05}
      group_amount: {left: amount_group, right: amount_group}
      groups:
        cost_center: {left: cost_center, right: cost_center}
        period: {left: period, right: period}
      """;

  static Reconciled of(Path folder, String yaml, Dataset<Row> left, Dataset<Row> right)
      throws IOException {
    write(folder, yaml);
    Faults faults = new Faults();
    Optional<Project> project = ProjectLoader.load(folder, Optional.empty(), Map.of(), faults);
    faults.throwIfAny();
    RollupPlan plan = RollupPlan.of(project.orElseThrow(), faults);
    Views views =
        new Views(
            TestSpark.session(),
            project.get(),
            plan,
            SqlParameters.of(project.get(), LocalDate.parse("2026-06-30")));
    views.add("ledger", left);
    views.add("marketing", right);
    views.addRollups(faults);
    return new Reconciled(views, faults);
  }

  /** The faults that reading alone finds. */
  static List<String> faultsOf(Path folder, String yaml) throws IOException {
    write(folder, yaml);
    Faults faults = new Faults();
    Optional<Project> project = ProjectLoader.load(folder, Optional.empty(), Map.of(), faults);
    project.ifPresent(loaded -> RollupPlan.of(loaded, faults));
    return faults.all().stream().map(Fault::toString).toList();
  }

  private static void write(Path folder, String yaml) throws IOException {
    Files.createDirectories(folder.resolve("checks"));
    Files.createDirectories(folder.resolve("reports/reconciliations"));
    Files.writeString(folder.resolve("plumbline.yml"), SETTINGS);
    for (String table : List.of("ledger", "marketing")) {
      Files.writeString(
          folder.resolve("checks/" + table + ".yml"),
          "table: %s\ndescription: Entries.\nsource: {format: csv, path: %s.csv}\nkey: [id]\n"
              .formatted(table, table));
    }
    Files.writeString(folder.resolve("reports/reconciliations/r.yml"), yaml);
  }

  /** Entries of one side: id document date vendor cost_center currency amount amount_group. */
  static Dataset<Row> entries(String... lines) {
    String values =
        List.of(lines).stream()
            .map(line -> "('" + line.strip().replaceAll(" *\\| *", "','") + "')")
            .reduce((one, other) -> one + "," + other)
            .orElseThrow();
    return TestSpark.session()
        .sql(
            """
            SELECT id, nullif(document, '-') AS document, CAST(nullif(date, '-') AS DATE) AS date,
              nullif(vendor, '-') AS vendor, nullif(cost_center, '-') AS cost_center, currency,
              CAST(nullif(amount, '-') AS DECIMAL(18,2)) AS amount,
              CAST(nullif(amount_group, '-') AS DECIMAL(18,2)) AS amount_group, month(date) AS period
            FROM VALUES %s AS entries
              (id, document, date, vendor, cost_center, currency, amount, amount_group)
            """
                .formatted(values));
  }

  List<Row> rows(String sql) {
    Dataset<Row> rows = TestSpark.session().sql(sql);
    return rows.collectAsList();
  }

  /** The values of rows, as texts, with a bar between them. */
  List<String> texts(String sql) {
    return rows(sql).stream().map(row -> row.mkString(" | ")).toList();
  }
}
