package dev.plumbline.project;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A declaration in {@code reports/reconciliations/}: two sets of money entries, and what entries
 * that belong together have in common.
 *
 * @param name the file name without its ending
 * @param conditions in the order in which they are given up; exactly one is an {@link Amount}
 * @param groupAmount what is added up; empty where that is the amount itself
 * @param groups at least one, by the name of the column of the summary, in its order
 */
public record ReconciliationDefinition(
    String name,
    LocalizedText title,
    Side left,
    Side right,
    List<Condition> conditions,
    Optional<ColumnPair> groupAmount,
    Map<String, ColumnPair> groups,
    Place place) {

  /** The condition of this name says in which currency the amounts are. */
  public static final String CURRENCY = "currency";

  /** The condition of this name holds the amounts. */
  public static final String AMOUNT = "amount";

  public ReconciliationDefinition {
    conditions = List.copyOf(conditions);
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    if (conditions.stream().filter(c -> c.comparison() instanceof Amount).count() != 1) {
      throw new IllegalArgumentException("A reconciliation has one condition on the amount");
    }
  }

  /** The names of the roll-ups that a reconciliation makes. */
  static List<String> rollups(String name) {
    return Stream.of(View.values()).map(view -> view.of(name)).toList();
  }

  /** The roll-ups that a reconciliation makes. */
  public enum View {
    /** Every entry once, with what became of it. */
    ENTRY,
    /** The entries that do not agree. */
    EXCEPTION,
    /** Amounts, differences and shares by group. */
    BY_GROUP,
    /** The same of all entries. */
    TOTAL;

    /** The name of this roll-up of a reconciliation. */
    public String of(String reconciliation) {
      return reconciliation + "_" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One set of entries.
   *
   * @param from a table or roll-up
   * @param id the columns that tell an entry from all others
   */
  public record Side(String from, LocalizedText name, List<NamedColumn> id, Place place) {
    public Side {
      id = List.copyOf(id);
    }
  }

  /** A column of a side, and where it is named. */
  public record NamedColumn(String name, Place place) {}

  /** A column of each side. */
  public record ColumnPair(NamedColumn left, NamedColumn right) {}

  /**
   * What entries that belong together have in common.
   *
   * @param name unique in its reconciliation whatever the case of the letters
   * @param title what people call it
   */
  public record Condition(
      String name,
      LocalizedText title,
      ColumnPair columns,
      Comparison comparison,
      Surrender surrender) {}

  /** Whether entries may match without a condition. */
  public enum Surrender {
    IN_TURN,
    NEVER
  }

  /** When two values count as the same. */
  public sealed interface Comparison permits Same, Spelling, Days, Amount {}

  /** They are equal. */
  public record Same() implements Comparison {}

  /** They are equal but for case, accents, signs and legal forms. */
  public record Spelling() implements Comparison {}

  /** They are no more than so many days apart. */
  public record Days(int within) implements Comparison {
    public Days {
      if (within < 0) {
        throw new IllegalArgumentException("Dates are zero or more days apart, not " + within);
      }
    }
  }

  /** Amounts that are no further apart than this, in the currency of the entries. */
  public record Amount(BigDecimal within) implements Comparison {
    public Amount {
      if (within.signum() < 0) {
        throw new IllegalArgumentException("Amounts are zero or more apart");
      }
    }
  }
}
