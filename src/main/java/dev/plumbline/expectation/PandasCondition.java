package dev.plumbline.expectation;

import dev.plumbline.expectation.PandasTokens.Token;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A condition in the plain words of pandas' {@code query}: comparisons of columns with literals or
 * each other, {@code in}, {@code isnull()}, {@code notnull()}, {@code isin()}, joined with {@code
 * and}, {@code or}, {@code not} and brackets.
 *
 * <p>As in pandas a comparison with a missing value does not hold, and its opposite does.
 */
final class PandasCondition {
  private static final Map<String, String> COMPARISONS =
      Map.of("==", "=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=");
  private static final Set<String> OR = Set.of("or", "|");
  private static final Set<String> AND = Set.of("and", "&");
  private static final Set<String> NOT = Set.of("not", "~");
  private static final Set<String> MOMENTS =
      Set.of("datetime.date", "datetime.datetime", "date", "datetime");
  private static final Set<String> UTC =
      Set.of("datetime.timezone.utc", "timezone.utc", "datetime.UTC", "UTC");

  private final PandasTokens tokens;

  private PandasCondition(String condition) {
    tokens = new PandasTokens(condition);
  }

  /** The condition as Spark SQL. */
  static String sql(String condition) {
    PandasCondition parser = new PandasCondition(condition);
    String sql = parser.either();
    if (!parser.tokens.isAtEnd()) {
      throw broken();
    }
    return sql;
  }

  private String either() {
    List<String> parts = new ArrayList<>(List.of(both()));
    while (tokens.takes(OR)) {
      parts.add(both());
    }
    return String.join(" OR ", parts);
  }

  private String both() {
    List<String> parts = new ArrayList<>(List.of(single()));
    while (tokens.takes(AND)) {
      parts.add(single());
    }
    return String.join(" AND ", parts);
  }

  private String single() {
    if (tokens.takes(NOT)) {
      return "NOT " + single();
    }
    if (tokens.takes("(")) {
      String inner = "(" + either() + ")";
      tokens.expect(")");
      return inner;
    }
    return comparison();
  }

  private String comparison() {
    String left = operand();
    Optional<String> whole = method(left).or(() -> membership(left));
    if (whole.isPresent()) {
      return whole.get();
    }
    List<String> parts = new ArrayList<>();
    String last = left;
    while (COMPARISONS.containsKey(tokens.peek())) {
      String operator = tokens.next().text();
      String right = operand();
      parts.add(compared(last, operator, right));
      last = right;
    }
    if (parts.isEmpty()) {
      // A column of truth values stands for itself.
      return "coalesce(" + left + ", false)";
    }
    return parts.size() == 1 ? parts.get(0) : "(" + String.join(" AND ", parts) + ")";
  }

  private static String compared(String left, String operator, String right) {
    return operator.equals("!=")
        ? "NOT (%s <=> %s)".formatted(left, right)
        : "coalesce(%s %s %s, false)".formatted(left, COMPARISONS.get(operator), right);
  }

  private Optional<String> method(String column) {
    if (!tokens.takes(".")) {
      return Optional.empty();
    }
    String name = tokens.next().text();
    tokens.expect("(");
    String sql =
        switch (name) {
          case "isnull", "isna" -> column + " IS NULL";
          case "notnull", "notna" -> column + " IS NOT NULL";
          case "isin" -> isIn(column, members());
          default -> throw broken();
        };
    tokens.expect(")");
    return Optional.of("(" + sql + ")");
  }

  private Optional<String> membership(String column) {
    if (tokens.takes("in")) {
      return Optional.of(isIn(column, members()));
    }
    if (tokens.takes("not")) {
      tokens.expect("in");
      return Optional.of("NOT " + isIn(column, members()));
    }
    return Optional.empty();
  }

  private static String isIn(String column, List<String> members) {
    return members.isEmpty()
        ? "false"
        : "coalesce(%s IN (%s), false)".formatted(column, String.join(", ", members));
  }

  private List<String> members() {
    String close = tokens.takes("(") ? ")" : "]";
    if (close.equals("]")) {
      tokens.expect("[");
    }
    List<String> members = new ArrayList<>();
    while (!tokens.peek().equals(close)) {
      members.add(operand());
      if (!tokens.takes(",")) {
        break;
      }
    }
    tokens.expect(close);
    return members;
  }

  private String operand() {
    Token token = tokens.next();
    return switch (token.kind()) {
      case NUMBER -> Sql.number(new BigDecimal(token.text()));
      case TEXT -> Sql.text(token.text());
      case COLUMN -> Sql.column(token.text());
      case NAME -> named(token.text());
      case SIGN, END -> throw broken();
    };
  }

  private String named(String name) {
    if (name.equals("True") || name.equals("False")) {
      return name.toLowerCase(java.util.Locale.ROOT);
    }
    String full = isPrefix(name) ? name + tokens.next().text() + tokens.next().text() : name;
    if (MOMENTS.contains(full) && tokens.peek().equals("(")) {
      return moment();
    }
    if (full.equals("None") || full.contains(".") || tokens.peek().equals("(")) {
      throw broken();
    }
    return Sql.column(full);
  }

  private boolean isPrefix(String name) {
    return name.equals("datetime") && tokens.isFollowedBy(".", Set.of("date", "datetime"));
  }

  private String moment() {
    tokens.expect("(");
    List<Integer> numbers = new ArrayList<>();
    while (!tokens.peek().equals(")")) {
      if (tokens.takes("tzinfo")) {
        tokens.expect("=");
        if (!UTC.contains(tokens.dotted())) {
          throw broken();
        }
      } else {
        numbers.add(whole(tokens.next()));
      }
      if (!tokens.takes(",")) {
        break;
      }
    }
    tokens.expect(")");
    return Sql.moment(moment(numbers));
  }

  private static int whole(Token token) {
    if (token.kind() != PandasTokens.Kind.NUMBER || !token.text().matches("\\d{1,9}")) {
      throw broken();
    }
    return Integer.parseInt(token.text());
  }

  private static LocalDateTime moment(List<Integer> numbers) {
    if (numbers.size() < 3 || numbers.size() > 7) {
      throw broken();
    }
    List<Integer> all = new ArrayList<>(numbers);
    while (all.size() < 7) {
      all.add(0);
    }
    try {
      return java.time.LocalDate.of(all.get(0), all.get(1), all.get(2))
          .atTime(LocalTime.of(all.get(3), all.get(4), all.get(5), all.get(6) * 1000));
    } catch (DateTimeException unreal) {
      throw broken();
    }
  }

  static ConditionException broken() {
    return new ConditionException(
        "has a row_condition of pandas that cannot be taken over",
        "write it in Spark SQL with condition_parser: spark");
  }
}
