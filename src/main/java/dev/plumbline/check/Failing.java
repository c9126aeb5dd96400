package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How to find what breaks a rule. */
sealed interface Failing {

  /** The columns that the rule looks at. */
  List<String> columns();

  /** The same among the records of the table; empty where what is found may be none of them. */
  default Optional<Failing> amongRecords() {
    return Optional.of(this);
  }

  /** The same among the rows of some groups only, shown by the columns of the groups first. */
  default Failing within(String groups, List<String> by) {
    throw new UnsupportedOperationException("These rows are not found group by group: " + this);
  }

  /** What breaks either rule; both are shown by the same columns. */
  default Failing or(Failing other) {
    throw new UnsupportedOperationException("These rows are not found together: " + this);
  }

  /** Rows that meet a Spark SQL condition, shown by these columns. */
  record Rows(String condition, List<String> columns) implements Failing {
    @Override
    public Failing within(String groups, List<String> by) {
      return new Rows(Sql.all(List.of(groups, condition)), joined(by, columns));
    }

    @Override
    public Failing or(Failing other) {
      return other instanceof Rows rows
          ? new Rows("(" + condition + ") OR (" + rows.condition + ")", columns)
          : Failing.super.or(other);
    }
  }

  /** Rows in groups of equal values, shown by the columns of the group. */
  record Groups(Duplicates duplicates) implements Failing {
    @Override
    public List<String> columns() {
      return duplicates.columns();
    }

    @Override
    public Failing within(String groups, List<String> by) {
      return new Groups(
          new Duplicates(
              joined(by, duplicates.columns()), Sql.all(List.of(groups, duplicates.where()))));
    }
  }

  /**
   * Rows whose value stands in a relation to the one of the row before, in the order in which the
   * rows are stored.
   *
   * @param where Spark SQL condition of the rows that count; the others are passed over
   * @param value Spark SQL; where it is null, there is nothing to compare with
   * @param relation operator of Spark SQL between the value and the one before
   * @param by the columns whose equal values make groups, each with an order of its own
   */
  record Steps(String where, String value, String relation, List<String> columns, List<String> by)
      implements Failing {
    @Override
    public Failing within(String groups, List<String> columnsFirst) {
      return new Steps(
          Sql.all(List.of(groups, where)), value, relation, joined(columnsFirst, columns), by);
    }
  }

  /** Rows that are marked for what stands in other rows or tables, shown by these columns. */
  record Marked(Marking marking, List<String> columns) implements Failing {
    @Override
    public Failing within(String groups, List<String> by) {
      return new Marked(marking.within(groups), joined(by, columns));
    }
  }

  /**
   * Rows that a query of its own finds.
   *
   * @param rest of the query, from FROM on
   */
  record Queried(String rest, List<ShownColumn> shown, int limit, Optional<Failing> amongRecords)
      implements Failing {
    @Override
    public List<String> columns() {
      return shown.stream().map(ShownColumn::name).toList();
    }
  }

  /** Records that could not be read in whole. */
  record Unreadable() implements Failing {
    @Override
    public List<String> columns() {
      return List.of();
    }
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }
}
