package dev.plumbline.check;

import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.Nearest;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Place;
import dev.plumbline.project.TableDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Finds the columns that a table's file names and nobody has. */
public final class ColumnFaults {
  /** The arguments that name columns which must be there; the others say what should be there. */
  private static final List<String> KWARGS =
      List.of(
          "column",
          "column_A",
          "column_B",
          "column_list",
          "key_columns",
          "start_column",
          "end_column");

  /** The names that pandas and Spark give to a column without a heading, counted from nought. */
  private static final Pattern NAMELESS = Pattern.compile("(?:Unnamed: |_c)(\\d{1,4})");

  private final TableDefinition table;
  private final Set<String> known;
  private final Faults faults;

  private ColumnFaults(TableDefinition table, Collection<String> fields, Faults faults) {
    this.table = table;
    this.known = new TreeSet<>(table.columns().keySet());
    this.known.addAll(fields);
    this.faults = faults;
  }

  /**
   * Adds a fault for each column that an expectation, the key or the freshness reads and that is
   * neither declared nor in the data. A column that is declared alone is no fault: what reads it is
   * then in error.
   *
   * @param fields names of the columns in the data
   */
  public static void find(
      TableDefinition table,
      Collection<String> fields,
      List<Expectation> expectations,
      Faults faults) {
    ColumnFaults check = new ColumnFaults(table, fields, faults);
    table.key().forEach(column -> check.column(column, table.place()));
    table.freshness().ifPresent(freshness -> check.column(freshness.column(), freshness.place()));
    expectations.forEach(check::expectation);
  }

  private void expectation(Expectation expectation) {
    for (String column : expectation.columns()) {
      column(column, placeOf(column, expectation));
    }
    expectation
        .definition()
        .segments()
        .ifPresent(by -> by.columns().forEach(column -> column(column, by.place())));
  }

  private static Place placeOf(String column, Expectation expectation) {
    return KWARGS.stream()
        .filter(
            name ->
                StreamSupport.stream(
                            expectation.definition().kwargs().path(name).spliterator(), false)
                        .anyMatch(member -> column.equals(member.textValue()))
                    || column.equals(expectation.definition().kwargs().path(name).textValue()))
        .findFirst()
        .map(expectation.definition()::placeOf)
        .orElse(expectation.definition().place());
  }

  private void column(String column, Place place) {
    if (!known.contains(column)) {
      String instead =
          nameless(column)
              .or(() -> Nearest.to(column, known).map("did you mean %s?"::formatted))
              .orElseGet(() -> "it has " + String.join(", ", known));
      faults.add(place, "no column %s in table %s".formatted(column, table.name()), instead);
    }
  }

  /** What a column without a heading is called here, where this is its name elsewhere. */
  private Optional<String> nameless(String column) {
    return Optional.of(NAMELESS.matcher(column))
        .filter(Matcher::matches)
        .map(elsewhere -> "column_" + (Integer.parseInt(elsewhere.group(1)) + 1))
        .filter(known::contains)
        .map(
            name ->
                "a column without a heading is called %s; to keep the name, declare it in the"
                        .formatted(name)
                    + " table's file with header: \" \"");
  }
}
