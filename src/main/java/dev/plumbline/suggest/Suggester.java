package dev.plumbline.suggest;

import dev.plumbline.check.CheckContext;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Project;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.StructuralFinding;
import dev.plumbline.table.TableException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Suggests a {@code checks/} file for a table.
 *
 * <p>It takes one pass to see what types texts have, one to see what the values are like, one more
 * where no single column identifies a row, and those of a check in which the rules are tried.
 */
public final class Suggester {

  private static final Advice ADVICE =
      table ->
          Stream.of(
                  new SizeAdvice(),
                  new KeyAdvice(),
                  Advice.onColumns(
                      new PresenceAdvice(), new TextAdvice(), new NumberAdvice(), new DateAdvice()),
                  new OrderAdvice(),
                  new ReferenceAdvice())
              .flatMap(advice -> advice.on(table));

  private final Project project;
  private final LocalDate asOf;
  private final Function<TableDefinition, OpenedTable> opener;
  private final Consumer<String> progress;

  /**
   * @param opener opens a table by a definition of it
   * @param progress hears what is being done
   */
  public Suggester(
      Project project,
      LocalDate asOf,
      Function<TableDefinition, OpenedTable> opener,
      Consumer<String> progress) {
    this.project = project;
    this.asOf = asOf;
    this.opener = opener;
    this.progress = progress;
  }

  /**
   * The text of a {@code checks/} file for this table.
   *
   * @param written the file that declares the table, as it is written
   * @param naming how columns get names that SQL can write
   * @throws dev.plumbline.table.TableException if the table cannot be opened
   */
  public String suggest(TableDefinition table, String written, Naming naming) {
    DeclaredTable declared = DeclaredTable.of(written);
    Reading reading = reading(table, declared, naming);
    OpenedTable opened = opener.apply(reading.definition());
    progress.accept("looking at the values of " + table.name());
    TableFacts measured = measured(opened, reading, declared);
    TableFacts facts = measured.withKeys(keys(opened, measured, table));
    progress.accept("trying the rules on " + table.name());
    List<Suggestion> suggestions = tried(opened, facts);
    return new ChecksFile(project, facts, declared, reading.source(), suggestions).text();
  }

  private Reading reading(TableDefinition table, DeclaredTable declared, Naming naming) {
    SourceGuess source =
        SourceGuess.of(table.source())
            .withDelimiter(declared, Definitions.asTexts(table, table.source()), opener);
    return source.holdsTexts()
        ? surveyed(table, declared, naming, source)
        : typed(table, declared, source);
  }

  private Reading surveyed(
      TableDefinition table, DeclaredTable declared, Naming naming, SourceGuess guessed) {
    progress.accept("looking at the texts of " + table.name());
    OpenedTable texts = opener.apply(Definitions.asTexts(table, guessed.source()));
    requireHeader(texts);
    Survey survey = Survey.of(texts);
    if (survey.badEncodings() > 0 && guessed.inWesternEncoding(declared).isPresent()) {
      return surveyed(table, declared, naming, guessed.inWesternEncoding(declared).orElseThrow());
    }
    TypeGuesser guesser = TypeGuesser.of(survey, guessed.declaredSign(declared));
    Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
    Map<String, List<LocalizedText>> remarks = new LinkedHashMap<>();
    List<String> nulls = new ArrayList<>();
    List<String> missing = missing(texts);
    for (String column : survey.columns()) {
      if (missing.contains(column)) {
        continue;
      }
      TypeGuess guess = guesser.guess(column, survey.of(column));
      Optional<ColumnDefinition> known = Optional.ofNullable(table.columns().get(column));
      Optional<String> type = known.flatMap(ColumnDefinition::type);
      nulls.addAll(type.isPresent() ? List.of() : guess.nulls());
      String name = known.isPresent() ? column : naming.nameOf(column, survey.columns());
      List<String> headers =
          known
              .map(ColumnDefinition::headers)
              .orElseGet(() -> name.equals(column) ? List.of() : List.of(column));
      columns.put(
          name,
          Definitions.column(
              name,
              type.orElse(guess.type()),
              headers,
              type.isPresent() ? known.orElseThrow().formats() : guess.formats(),
              table));
      remarks.put(name, type.isPresent() ? List.of() : guess.remarks());
    }
    SourceGuess source = guessed.withSign(guesser.sign(), project.locale()).withNulls(nulls);
    return new Reading(Definitions.with(table, source.source(), columns), source, remarks);
  }

  /** The names of columns are printed; a row that stands in their place must not be. */
  private static void requireHeader(OpenedTable texts) {
    Contents names = new Contents();
    Stream.of(texts.rows().columns()).forEach(names::add);
    if (names.emailsInside() + names.accounts() + names.phones() > 0) {
      throw new TableException(
          "HEADER_MISSING",
          "The first line of %s holds values of a row, not names of columns: add a header."
              .formatted(texts.definition().name()),
          "De eerste regel van %s bevat waarden van een rij, geen kolomnamen: voeg een kopregel toe."
              .formatted(texts.definition().name()));
    }
  }

  private static List<String> missing(OpenedTable opened) {
    return opened.findings().stream()
        .filter(finding -> finding.kind() == StructuralFinding.Kind.COLUMNS_MISSING)
        .flatMap(finding -> finding.columns().stream())
        .toList();
  }

  /** A source with types of its own keeps them, but for those that are declared otherwise. */
  private Reading typed(TableDefinition table, DeclaredTable declared, SourceGuess source) {
    OpenedTable opened = opener.apply(Definitions.asTexts(table, source.source()));
    Map<String, StructField> fields = new LinkedHashMap<>();
    OpenedTable plain = opener.apply(Definitions.with(table, source.source(), Map.of()));
    List<String> names = Arrays.asList(opened.rows().columns());
    StructField[] types = plain.rows().schema().fields();
    for (int at = 0; at < types.length; at++) {
      fields.put(names.get(at), types[at]);
    }
    Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> {
          Optional<ColumnDefinition> known = Optional.ofNullable(table.columns().get(name));
          Optional<String> type =
              known.flatMap(ColumnDefinition::type).or(() -> SparkTypes.named(field.dataType()));
          type.ifPresent(
              told ->
                  columns.put(
                      name,
                      Definitions.column(
                          name,
                          told,
                          known.map(ColumnDefinition::headers).orElse(List.of()),
                          known.map(ColumnDefinition::formats).orElse(List.of()),
                          table)));
        });
    return new Reading(Definitions.with(table, source.source(), columns), source, Map.of());
  }

  private TableFacts measured(OpenedTable opened, Reading reading, DeclaredTable declared) {
    List<String> columns = List.copyOf(reading.definition().columns().keySet());
    Profile profile = Profile.of(opened, columns);
    List<ColumnFacts> facts =
        reading.definition().columns().values().stream()
            .map(column -> facts(column, profile.of(column.name()), reading, declared))
            .toList();
    List<String> undeclared =
        Stream.of(opened.rows().columns()).filter(name -> !columns.contains(name)).toList();
    return new TableFacts(
        opened.definition(),
        facts,
        undeclared,
        profile.records(),
        profile.rows(),
        profile.unreadable(),
        List.of(),
        opened.findings().stream().map(StructuralFinding::reason).toList(),
        others(opened.definition()),
        asOf);
  }

  /** The tables that this one may refer to; a roll-up is open alone, without them. */
  private List<TableDefinition> others(TableDefinition table) {
    return table.source() instanceof Source.Rollup
        ? List.of()
        : project.tables().stream().filter(other -> !other.name().equals(table.name())).toList();
  }

  /** What its file says of a column's class was somebody's decision. */
  private ColumnFacts facts(
      ColumnDefinition column, ColumnProfile profile, Reading reading, DeclaredTable declared) {
    ClassGuess guess = ClassGuess.of(ColumnWords.of(column.name()), column.typeOfTexts(), profile);
    boolean decided = declared.declares(column.name(), "class");
    ColumnClass classification =
        decided ? reading.declaredClass(project, column.name()) : guess.classification();
    return new ColumnFacts(
        column.name(),
        column.headers(),
        column.typeOfTexts(),
        column.formats(),
        classification,
        decided ? Phrasing.of("class-declared") : guess.reason(),
        reading.remarks().getOrDefault(column.name(), List.of()),
        profile);
  }

  private static List<List<String>> keys(
      OpenedTable opened, TableFacts facts, TableDefinition table) {
    boolean declared =
        !table.key().isEmpty()
            && table.key().stream().allMatch(key -> facts.column(key).isPresent());
    if (declared) {
      return List.of(table.key());
    }
    List<List<String>> single = KeySearch.single(facts);
    return single.isEmpty() ? KeySearch.combined(opened.rows(), facts) : single;
  }

  private List<Suggestion> tried(OpenedTable opened, TableFacts facts) {
    Trial trial =
        new Trial(new CheckContext(asOf, this::other, CheckContext.SAMPLES), opened, facts.rows());
    ADVICE.on(facts).forEach(trial::add);
    return trial.holding();
  }

  /** The rows of another table, under its name in the session too. */
  private Optional<Dataset<Row>> other(String name) {
    return project.tables().stream()
        .filter(other -> other.name().equals(name))
        .findFirst()
        .map(opener)
        .map(OpenedTable::rows)
        .map(
            rows -> {
              rows.createOrReplaceTempView(name);
              return rows;
            });
  }

  /**
   * How the table is read.
   *
   * @param remarks on types, by column
   */
  private record Reading(
      TableDefinition definition, SourceGuess source, Map<String, List<LocalizedText>> remarks) {

    ColumnClass declaredClass(Project project, String column) {
      return project.tables().stream()
          .filter(table -> table.name().equals(definition.name()))
          .findFirst()
          .map(table -> table.classOf(column))
          .orElse(ColumnClass.PERSONAL);
    }
  }
}
