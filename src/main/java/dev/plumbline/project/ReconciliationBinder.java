package dev.plumbline.project;

import dev.plumbline.project.ReconciliationDefinition.Amount;
import dev.plumbline.project.ReconciliationDefinition.ColumnPair;
import dev.plumbline.project.ReconciliationDefinition.Comparison;
import dev.plumbline.project.ReconciliationDefinition.Condition;
import dev.plumbline.project.ReconciliationDefinition.Days;
import dev.plumbline.project.ReconciliationDefinition.NamedColumn;
import dev.plumbline.project.ReconciliationDefinition.Same;
import dev.plumbline.project.ReconciliationDefinition.Side;
import dev.plumbline.project.ReconciliationDefinition.Spelling;
import dev.plumbline.project.ReconciliationDefinition.Surrender;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the reconciliations in {@code reports/reconciliations/}. */
final class ReconciliationBinder {
  private static final List<String> KEYS =
      List.of("reconciliation", "title", "left", "right", "conditions", "groups");
  private static final List<String> SIDES = List.of("left", "right");

  /** The names of columns that the roll-ups of a reconciliation have of their own. */
  private static final Set<String> TAKEN =
      Set.of(
          "side",
          "entry_id",
          "group_amount",
          "status",
          "pass",
          "difference",
          "group_difference",
          "reasons",
          "why");

  private static final String OTHER = "other_";

  private final Names sources;
  private final Faults faults;

  /**
   * @param sources the tables and roll-ups that a side may come from
   */
  ReconciliationBinder(Names sources, Faults faults) {
    this.sources = sources;
    this.faults = faults;
  }

  /** Empty where the file lacks a usable part that it cannot do without. */
  Optional<ReconciliationDefinition> bind(Document document) {
    Item top = document.top();
    top.at("reconciliation").ifPresent(name -> checkName(name, FileName.of(document.file())));
    SIDES.forEach(
        side -> top.at(side).flatMap(s -> s.at("from")).ifPresent(f -> sources.check(f, faults)));
    checkColumns(top);
    checkComparisons(top);
    Optional<Item> amount =
        top.at("conditions").flatMap(item -> item.at(ReconciliationDefinition.AMOUNT));
    if (amount.isEmpty() || !KEYS.stream().allMatch(key -> top.at(key).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(definition(document, top));
  }

  private ReconciliationDefinition definition(Document document, Item top) {
    Map<String, ColumnPair> groups = new LinkedHashMap<>();
    top.at("groups").orElseThrow().entries().forEach((name, pair) -> groups.put(name, pair(pair)));
    return new ReconciliationDefinition(
        FileName.of(document.file()),
        top.localized("title").orElseThrow(),
        side(top.at("left").orElseThrow()),
        side(top.at("right").orElseThrow()),
        top.at("conditions").orElseThrow().entries().values().stream()
            .map(this::condition)
            .toList(),
        top.at("group_amount").map(ReconciliationBinder::pair),
        groups,
        document.placeOf("/reconciliation"));
  }

  private void checkName(Item declared, String file) {
    if (!declared.text().equals(file)) {
      faults.add(
          declared.place(),
          "reconciliation " + Names.quoted(declared.text()) + " is not named as its file",
          "rename the file to "
              + Names.plain(declared.text())
              + ".yml or the reconciliation to "
              + file);
    }
  }

  /** Conditions and groups are columns of one roll-up. */
  private void checkColumns(Item top) {
    Uniqueness conditions = new Uniqueness("condition", faults);
    Map<String, Item> declared = top.at("conditions").map(Item::entries).orElse(Map.of());
    declared.values().forEach(condition -> conditions.add(condition.key(), condition.place()));
    Map<String, Item> groups = top.at("groups").map(Item::entries).orElse(Map.of());
    Stream.concat(declared.values().stream(), groups.values().stream()).forEach(this::checkTaken);
    groups.forEach(
        (name, group) -> {
          if (declared.containsKey(name) && !samePair(declared.get(name), group)) {
            faults.add(
                group.place(),
                "group " + Names.quoted(name) + " is a condition on other columns",
                "name the same columns, or choose another name");
          }
        });
  }

  /** One date may be days apart; and date and amount alone tell no two entries from others. */
  private void checkComparisons(Item top) {
    List<Item> others =
        top.at("conditions").map(Item::entries).orElse(Map.of()).values().stream()
            .filter(condition -> !condition.key().equals(ReconciliationDefinition.AMOUNT))
            .toList();
    List<Item> dates = others.stream().filter(item -> item.at("within").isPresent()).toList();
    dates.stream()
        .skip(1)
        .forEach(
            date ->
                faults.add(
                    date.place(),
                    "condition " + Names.quoted(date.key()) + " is a second date that may be apart",
                    "keep within for one date"));
    if (dates.size() == others.size()) {
      top.at("conditions")
          .ifPresent(
              conditions ->
                  faults.add(
                      conditions.place(),
                      "no condition says what must be equal",
                      "add one beside the amount and the date, such as the document number"));
    }
  }

  private void checkTaken(Item item) {
    if (TAKEN.contains(item.key()) || item.key().startsWith(OTHER)) {
      faults.add(
          item.place(),
          Names.quoted(item.key()) + " is the name of a column of every reconciliation",
          "choose another name");
    }
  }

  private static boolean samePair(Item one, Item other) {
    return SIDES.stream().allMatch(side -> one.text(side).equals(other.text(side)));
  }

  private static Side side(Item side) {
    return new Side(
        side.text("from").orElseThrow(),
        side.localized("name").orElseThrow(),
        side.items("id").stream().map(ReconciliationBinder::column).toList(),
        side.place());
  }

  private Condition condition(Item condition) {
    return new Condition(
        condition.key(),
        condition
            .localized("name")
            .orElseGet(() -> LocalizedText.english(condition.key().replace('_', ' '))),
        pair(condition),
        comparison(condition),
        condition.truth("required").orElse(false) ? Surrender.NEVER : Surrender.IN_TURN);
  }

  private Comparison comparison(Item condition) {
    Optional<Item> within = condition.at("within");
    if (condition.key().equals(ReconciliationDefinition.AMOUNT)) {
      return new Amount(within.map(item -> item.value().decimalValue()).orElse(BigDecimal.ZERO));
    }
    boolean spelling = condition.truth("spelling").orElse(false);
    if (spelling && within.isPresent()) {
      faults.add(
          within.get().place(),
          "condition " + Names.quoted(condition.key()) + " has both within and spelling",
          "keep within for a date, or spelling for a name");
    }
    return within
        .<Comparison>map(item -> new Days(days(item.text())))
        .orElseGet(() -> spelling ? new Spelling() : new Same());
  }

  /** The schema has seen to the form: P5D. */
  private static int days(String period) {
    return Variables.isOpen(period)
        ? 0
        : Integer.parseInt(period.substring(1, period.length() - 1));
  }

  private static ColumnPair pair(Item item) {
    return new ColumnPair(
        column(item.at("left").orElseThrow()), column(item.at("right").orElseThrow()));
  }

  private static NamedColumn column(Item item) {
    return new NamedColumn(item.text(), item.place());
  }
}
