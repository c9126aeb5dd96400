package dev.plumbline.trust;

import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.Trust.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Which columns the checks of a run looked at, and which of them did not pass. */
final class OpenChecks {
  /** Checks that every table gets: they look at its shape, not at what its columns hold. */
  private static final Set<String> OF_SHAPE =
      Set.of("rows_readable", "columns_present", "headers_agree", "table_fresh", "table_opens");

  /** Checks that name a column, and say something of every row. */
  private static final Set<String> OF_FRESHNESS = Set.of("expect_column_max_to_be_recent");

  private static final Set<String> OF_KEYS =
      Set.of("expect_column_values_to_be_unique", "expect_compound_columns_to_be_unique");

  private final Map<Ancestor, List<Open>> open = new HashMap<>();
  private final Set<Ancestor> lookedAt = new HashSet<>();
  private final Set<String> accepted;

  /**
   * Sorts the checks of a run by what they look at.
   *
   * @param views the name under which roll-ups read a table, by the name that its checks know
   */
  OpenChecks(RunResult run, UnaryOperator<String> views) {
    accepted = accepted(run.findings());
    run.tables().forEach(table -> add(table, views.apply(table.name())));
  }

  /** A check that did not pass, and what that makes of the data. */
  record Open(State state, CheckResult check) implements Comparable<Open> {
    private static final Comparator<Open> WORST_FIRST =
        Comparator.comparing(Open::state)
            .thenComparing(open -> open.check().outcome())
            .thenComparing(open -> open.check().severity())
            .thenComparing(open -> open.check().id());

    @Override
    public int compareTo(Open other) {
      return WORST_FIRST.compare(this, other);
    }
  }

  List<Open> on(Ancestor source) {
    return open.getOrDefault(folded(source), List.of());
  }

  /** Whether a check of what this column holds was evaluated. */
  boolean isLookedAt(Ancestor column) {
    return lookedAt.contains(folded(column));
  }

  private void add(TableResult table, String view) {
    for (CheckResult check : table.checks()) {
      boolean isOpen =
          check.outcome() == Outcome.FAILED
              || check.outcome() == Outcome.ERROR
              || accepted.contains(check.id());
      boolean isEvaluated = isOpen || check.outcome() == Outcome.PASSED;
      List<Ancestor> columns =
          check.columns().stream().map(column -> folded(Ancestor.column(view, column))).toList();
      if (isEvaluated && !OF_SHAPE.contains(check.type())) {
        lookedAt.addAll(columns);
      }
      if (isOpen) {
        Open found = new Open(state(check), check);
        List<Ancestor> on =
            isOfAllRows(check, table) ? List.of(folded(Ancestor.rows(view))) : columns;
        on.stream()
            .distinct()
            .forEach(source -> open.computeIfAbsent(source, one -> new ArrayList<>()).add(found));
      }
    }
  }

  /** Names in SQL mean the same in any case. */
  private static Ancestor folded(Ancestor source) {
    return new Ancestor(
        source.view().toLowerCase(Locale.ROOT),
        source.column().map(column -> column.toLowerCase(Locale.ROOT)));
  }

  /** Whether a check says something of every row, whichever of its columns is read. */
  private static boolean isOfAllRows(CheckResult check, TableResult table) {
    boolean isKey =
        OF_KEYS.contains(check.type())
            && Set.copyOf(check.columns()).equals(Set.copyOf(table.key()));
    return check.columns().isEmpty()
        || isKey
        || OF_SHAPE.contains(check.type())
        || OF_FRESHNESS.contains(check.type());
  }

  private State state(CheckResult check) {
    boolean isBroken =
        check.outcome() == Outcome.FAILED
            && check.severity() == Severity.CRITICAL
            && !accepted.contains(check.id());
    return isBroken ? State.BROKEN : State.WARNED;
  }

  /** The checks of which somebody accepts all that is found. */
  private static Set<String> accepted(List<Finding> findings) {
    Set<String> waived =
        findings.stream()
            .filter(finding -> finding.state() == FindingState.WAIVED)
            .map(Finding::check)
            .collect(Collectors.toSet());
    findings.stream()
        .filter(finding -> finding.state().isOpen())
        .forEach(finding -> waived.remove(finding.check()));
    return waived;
  }
}
