package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The table has these columns, in any order; names differ by case. */
public record ColumnSetRule(Declaration declaration, List<String> names, Match match)
    implements SchemaRule {

  /** Whether other columns are allowed beside. */
  public enum Match {
    EXACT("column-set"),
    AT_LEAST("column-subset");

    private final String phrase;

    Match(String phrase) {
      this.phrase = phrase;
    }
  }

  public ColumnSetRule {
    names = List.copyOf(names);
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<Verdict> judge(List<SchemaColumn> actual) {
    List<String> found = actual.stream().map(SchemaColumn::name).toList();
    Set<String> wanted = new HashSet<>(names);
    Set<String> given = new HashSet<>(found);
    boolean holds = match == Match.EXACT ? given.equals(wanted) : given.containsAll(wanted);
    return Optional.of(new Verdict(holds, Wording.names(found)));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of(match.phrase, Wording.names(names)));
  }
}
