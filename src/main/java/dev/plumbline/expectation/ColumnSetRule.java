package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The table has these columns, in any order; names differ by case.
 *
 * @param names where there are none given, any columns will do
 */
public record ColumnSetRule(Declaration declaration, Optional<List<String>> names, Match match)
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
    names = names.map(List::copyOf);
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<Verdict> judge(List<SchemaColumn> actual) {
    List<String> found = actual.stream().map(SchemaColumn::name).toList();
    boolean holds = names.map(wanted -> holds(Set.copyOf(wanted), Set.copyOf(found))).orElse(true);
    return Optional.of(new Verdict(holds, Wording.names(found)));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        names
            .map(wanted -> Wording.of(match.phrase, Wording.names(wanted)))
            .orElseGet(() -> Wording.of("any-columns")));
  }

  private boolean holds(Set<String> wanted, Set<String> found) {
    return match == Match.EXACT ? found.equals(wanted) : found.containsAll(wanted);
  }
}
