package dev.plumbline.reconciliation;

import dev.plumbline.expectation.Sql;
import dev.plumbline.project.ReconciliationDefinition;
import dev.plumbline.project.ReconciliationDefinition.Amount;
import dev.plumbline.project.ReconciliationDefinition.ColumnPair;
import dev.plumbline.project.ReconciliationDefinition.Condition;
import dev.plumbline.project.ReconciliationDefinition.Days;
import dev.plumbline.project.ReconciliationDefinition.NamedColumn;
import dev.plumbline.project.ReconciliationDefinition.Side;
import dev.plumbline.project.ReconciliationDefinition.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of both sides as one relation: {@code side} (left or right), {@code entry_id}, a
 * column for every condition and group, and columns of our own, which begin with an underscore.
 *
 * <p>Amounts are DECIMAL(18,2). A text that is blank counts as missing, and nothing missing agrees
 * with anything.
 */
record Entries(ReconciliationDefinition definition) {
  static final String MONEY = "DECIMAL(18,2)";
  static final String GROUP_AMOUNT = "group_amount";

  /** Tells an entry from all others of both sides, even where its side has an id twice. */
  static final String KEY = "_key";

  static final String IS_LEFT = "_is_left";
  static final String DAY = "_day";
  static final String CENTS = "_cents";
  static final String GROUP_CENTS = "_group_cents";

  List<Condition> conditions() {
    return definition.conditions();
  }

  Condition amount() {
    return only(Amount.class).findFirst().orElseThrow();
  }

  /** The condition on dates that may be days apart. */
  Optional<Condition> date() {
    return only(Days.class).findFirst();
  }

  /** The conditions whose values, or their keys, must be equal. */
  List<Condition> equalities() {
    return conditions().stream()
        .filter(condition -> !(condition.comparison() instanceof Amount))
        .filter(condition -> !(condition.comparison() instanceof Days))
        .toList();
  }

  Optional<Condition> currency() {
    return conditions().stream().filter(Entries::isCurrency).findFirst();
  }

  static boolean isCurrency(Condition condition) {
    return condition.name().equals(ReconciliationDefinition.CURRENCY);
  }

  private Stream<Condition> only(Class<?> comparison) {
    return conditions().stream().filter(c -> comparison.isInstance(c.comparison()));
  }

  long toleranceInCents() {
    return ((Amount) amount().comparison()).within().movePointRight(2).longValue();
  }

  boolean hasGroupAmount() {
    return definition.groupAmount().isPresent();
  }

  /** The column that is added up. */
  String total() {
    return hasGroupAmount() ? GROUP_AMOUNT : value(amount());
  }

  /** The column of a condition with the value as it was read. */
  static String value(Condition condition) {
    return Sql.column(condition.name());
  }

  /** The column of a condition whose equal values count as the same. */
  static String key(Condition condition) {
    return condition.comparison() instanceof Spelling
        ? Sql.column("_key_" + condition.name())
        : value(condition);
  }

  List<String> groups() {
    return definition.groups().keySet().stream().map(Sql::column).toList();
  }

  /** What readers see of an entry as it was read. */
  List<String> shown() {
    List<String> columns = new ArrayList<>(List.of("side", "entry_id"));
    conditions().forEach(condition -> columns.add(value(condition)));
    groupsApart().forEach(group -> columns.add(Sql.column(group)));
    if (hasGroupAmount()) {
      columns.add(GROUP_AMOUNT);
    }
    return columns;
  }

  /** What passes carry of an entry: fields of a struct, the key first. */
  List<String> carried() {
    Stream<String> own = Stream.of(KEY, IS_LEFT, DAY, CENTS, GROUP_CENTS);
    Stream<String> compared = equalities().stream().flatMap(c -> Stream.of(value(c), key(c)));
    return Stream.concat(own, compared).distinct().toList();
  }

  /** Whether two entries agree in a condition: true or false. */
  String agree(Condition condition, String one, String other) {
    return "coalesce(" + comparison(condition, one, other) + ", false)";
  }

  private String comparison(Condition condition, String one, String other) {
    if (condition.comparison() instanceof Amount) {
      return apart(CENTS, one, other) + " <= " + toleranceInCents();
    }
    return condition.comparison() instanceof Days days
        ? apart(DAY, one, other) + " <= " + days.within()
        : "%1$s.%3$s = %2$s.%3$s".formatted(one, other, key(condition));
  }

  /** How far two entries are apart, in days or in hundredths of the currency. */
  static String apart(String column, String one, String other) {
    return "abs(%1$s.%3$s - %2$s.%3$s)".formatted(one, other, column);
  }

  String sql() {
    String shown = String.join(", ", shown());
    return """
    SELECT *, concat_ws('/', side, row_number() OVER (PARTITION BY side, entry_id ORDER BY %s), entry_id) AS %s
    FROM (
      %s
      UNION ALL
      %s
    )
    """
        .formatted(
            shown,
            KEY,
            select("left", definition.left(), ColumnPair::left),
            select("right", definition.right(), ColumnPair::right));
  }

  private String select(String side, Side source, Function<ColumnPair, NamedColumn> column) {
    Function<ColumnPair, String> read = pair -> Sql.column(column.apply(pair).name());
    List<String> columns = new ArrayList<>();
    columns.add("'%s' AS side".formatted(side));
    columns.add(id(source) + " AS entry_id");
    columns.add("%s AS %s".formatted(side.equals("left"), IS_LEFT));
    for (Condition condition : conditions()) {
      String value = read.apply(condition.columns());
      columns.add(read(condition, value) + " AS " + value(condition));
      if (condition.comparison() instanceof Spelling) {
        columns.add(SpelledName.key(value) + " AS " + key(condition));
      }
    }
    for (String group : groupsApart()) {
      columns.add(read.apply(definition.groups().get(group)) + " AS " + Sql.column(group));
    }
    String amount = money(read.apply(amount().columns()));
    String groupAmount = definition.groupAmount().map(read).map(Entries::money).orElse(amount);
    if (hasGroupAmount()) {
      columns.add(groupAmount + " AS " + GROUP_AMOUNT);
    }
    String day = date().map(condition -> day(read.apply(condition.columns()))).orElse("0");
    columns.add(day + " AS " + DAY);
    columns.add(cents(amount) + " AS " + CENTS);
    columns.add(cents(groupAmount) + " AS " + GROUP_CENTS);
    return "SELECT %s FROM %s".formatted(String.join(", ", columns), Sql.column(source.from()));
  }

  /** The groups that are no conditions. */
  private List<String> groupsApart() {
    return definition.groups().keySet().stream()
        .filter(group -> conditions().stream().noneMatch(c -> c.name().equals(group)))
        .toList();
  }

  private static String id(Side source) {
    return source.id().stream()
        .map(column -> "coalesce(CAST(%s AS STRING), '')".formatted(Sql.column(column.name())))
        .collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
  }

  private static String read(Condition condition, String column) {
    if (condition.comparison() instanceof Amount) {
      return money(column);
    }
    return condition.comparison() instanceof Days
        ? "CAST(%s AS DATE)".formatted(column)
        : "IF(trim(CAST(%1$s AS STRING)) = '', NULL, %1$s)".formatted(column);
  }

  private static String money(String column) {
    return "CAST(%s AS %s)".formatted(column, MONEY);
  }

  private static String day(String column) {
    return "datediff(CAST(%s AS DATE), DATE'1970-01-01')".formatted(column);
  }

  private static String cents(String amount) {
    return "CAST(%s * 100 AS BIGINT)".formatted(amount);
  }
}
