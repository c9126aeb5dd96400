package dev.plumbline.reconciliation;

import dev.plumbline.expectation.Sql;
import dev.plumbline.project.Project;
import dev.plumbline.project.ReconciliationDefinition;
import dev.plumbline.project.ReconciliationDefinition.ColumnPair;
import dev.plumbline.project.ReconciliationDefinition.Condition;
import dev.plumbline.project.ReconciliationDefinition.NamedColumn;
import dev.plumbline.project.ReconciliationDefinition.Side;
import dev.plumbline.project.ReconciliationDefinition.View;
import dev.plumbline.project.RollupDefinition;
import dev.plumbline.project.RollupDefinition.ColumnUse;
import dev.plumbline.project.RollupDefinition.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the roll-ups of reconciliations. */
public final class Reconciliations {
  private final ReconciliationDefinition definition;
  private final Entries entries;
  private final Locale locale;
  private final List<RollupDefinition> made = new ArrayList<>();

  private Reconciliations(ReconciliationDefinition definition, Locale locale) {
    this.definition = definition;
    this.entries = new Entries(definition);
    this.locale = locale;
  }

  /** The roll-ups of every reconciliation of a project. */
  public static List<RollupDefinition> rollups(Project project) {
    return project.reconciliations().stream()
        .map(definition -> new Reconciliations(definition, project.locale()))
        .flatMap(reconciliation -> reconciliation.rollups().stream())
        .toList();
  }

  private List<RollupDefinition> rollups() {
    String all = add(step("entries"), entries.sql(), uses());
    String matched = add(step("matched"), matched(all), List.of());
    String entry =
        add(
            View.ENTRY.of(definition.name()),
            new EntryView(entries, locale).sql(all, matched, new Candidates(entries).sql(matched)),
            List.of());
    Summaries summaries = new Summaries(entries, entry);
    add(View.EXCEPTION.of(definition.name()), summaries.exceptions(), List.of());
    add(View.BY_GROUP.of(definition.name()), summaries.byGroup(), List.of());
    add(View.TOTAL.of(definition.name()), summaries.total(), List.of());
    return List.copyOf(made);
  }

  /** What {@link Pass} tells, with each entry once. */
  private String matched(String all) {
    String left =
        "(SELECT struct(%s) AS entry, CAST(NULL AS STRING) AS mate FROM %s)"
            .formatted(String.join(", ", entries.carried()), all);
    List<String> found = new ArrayList<>();
    for (Pass pass : new Passes(entries).all()) {
      left = add(step("pass-" + (found.size() + 1)), pass.sql(left), List.of());
      found.add("SELECT * FROM %s WHERE mate IS NOT NULL".formatted(left));
    }
    found.add("SELECT * FROM %s WHERE mate IS NULL".formatted(left));
    return String.join("\nUNION ALL\n", found);
  }

  /** No file can have such a name: names of roll-ups in files hold no hyphen. */
  private String step(String name) {
    return definition.name() + "-" + name;
  }

  /** Adds a roll-up, and tells its name as SQL writes it. */
  private String add(String name, String sql, List<ColumnUse> uses) {
    made.add(new RollupDefinition(name, sql, definition.place(), new Made(uses)));
    return Sql.column(name);
  }

  private List<ColumnUse> uses() {
    return Stream.concat(
            uses(definition.left(), ColumnPair::left), uses(definition.right(), ColumnPair::right))
        .distinct()
        .toList();
  }

  private Stream<ColumnUse> uses(Side side, Function<ColumnPair, NamedColumn> column) {
    Stream<ColumnPair> pairs =
        Stream.of(
                definition.conditions().stream().map(Condition::columns),
                definition.groups().values().stream(),
                definition.groupAmount().stream())
            .flatMap(Function.identity());
    return Stream.concat(side.id().stream(), pairs.map(column))
        .map(named -> new ColumnUse(side.from(), named.name(), named.place()));
  }
}
