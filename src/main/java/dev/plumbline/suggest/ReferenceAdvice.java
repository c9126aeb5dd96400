package dev.plumbline.suggest;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Severity;
import dev.plumbline.project.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** That a column named as another table's key holds values of that key. */
final class ReferenceAdvice implements Advice {

  private static final double TOLERATED = 0.05;

  @Override
  public Stream<Proposal> on(TableFacts table) {
    return table.columns().stream()
        .flatMap(column -> referenced(column, table).map(other -> proposal(column, other, table)));
  }

  /** The tables whose single key this column seems to name. */
  static Stream<TableDefinition> referenced(ColumnFacts column, TableFacts table) {
    return table.others().stream()
        .filter(other -> other.key().size() == 1)
        .filter(other -> column.profile().present() > 0 && names(column, other))
        .limit(1);
  }

  private static boolean names(ColumnFacts column, TableDefinition other) {
    List<String> words = column.words().words();
    List<String> key = Names.words(other.key().get(0));
    List<String> named =
        Stream.concat(Names.words(other.name()).stream(), Stream.of("id")).toList();
    boolean generic = key.size() == 1;
    return words.equals(generic ? named : key) || words.equals(named);
  }

  private static Proposal proposal(ColumnFacts column, TableDefinition other, TableFacts table) {
    LocalizedText title = Phrasing.of("reference.title", Labels.spoken(column), other.name());
    return new Proposal(
        Labels.id(column, table) + "-in-" + String.join("-", Names.words(other.name())),
        OwnTypes.reference(column.name(), other.name(), other.key().get(0)),
        Severity.WARNING,
        title,
        Optional.of("consistency"),
        Phrasing.of("reference.seen", other.name(), other.key().get(0)),
        Optional.of(TOLERATED),
        Optional.empty());
  }
}
