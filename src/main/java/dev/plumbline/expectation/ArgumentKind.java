package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;

/** The kinds of values that arguments take. */
enum ArgumentKind {
  COLUMN("the name of a column", ArgumentKind::isName),
  COLUMNS("a list of column names", value -> isList(value, 1, ArgumentKind::isName)),
  COMPOUND("a list of at least two column names", value -> isList(value, 2, ArgumentKind::isName)),
  TEXT("a text", ArgumentKind::isName),
  CHOICE("one of the words allowed", JsonNode::isTextual),
  FLAG("true or false", JsonNode::isBoolean),
  SHARE("a number from 0 to 1", ArgumentKind::isShare),
  COUNT("a whole number, 0 or more", ArgumentKind::isCount),
  NUMBER("a number", JsonNode::isNumber),
  BOUND("a number, a text or an ISO date", value -> value.isNumber() || value.isTextual()),
  VALUES("a list of at least one value", value -> isList(value, 1, JsonNode::isValueNode)),
  REGEX("a regular expression of Java", ArgumentKind::isRegex),
  STRFTIME("a format such as \"%Y-%m-%d\"", value -> unsupported(value).isEmpty()),
  TYPE("the name of a Spark type, such as LongType", ArgumentKind::isType),
  TYPES("a list of Spark types, such as LongType", ArgumentKind::isTypes),
  ANYTHING("any value", value -> true);

  private final String right;
  private final Predicate<JsonNode> allowed;

  ArgumentKind(String right, Predicate<JsonNode> allowed) {
    this.right = right;
    this.allowed = allowed;
  }

  /** What a right value is, such as "a number from 0 to 1". */
  String right() {
    return right;
  }

  boolean allows(JsonNode value) {
    return allowed.test(value);
  }

  /** What a value that is not allowed is instead. Never tells the value itself. */
  String wrong(JsonNode value) {
    if (value.isTextual()) {
      return switch (this) {
        case REGEX -> "is not a regular expression";
        case STRFTIME ->
            "has a directive that cannot be read or stands twice, "
                + unsupported(value).orElseThrow();
        case TYPE -> "names no type of Spark";
        default -> value.textValue().isBlank() ? "is an empty text" : "is a text";
      };
    }
    if (value.isArray()) {
      return value.isEmpty() ? "is an empty list" : "is a list that does not fit";
    }
    return value.isNumber() ? "is a number that does not fit" : "is a " + name(value);
  }

  private static String name(JsonNode value) {
    return value.isObject() ? "mapping" : "truth value";
  }

  private static boolean isName(JsonNode value) {
    return value.isTextual() && !value.textValue().isEmpty();
  }

  private static boolean isList(JsonNode value, int atLeast, Predicate<JsonNode> member) {
    return value.isArray()
        && value.size() >= atLeast
        && StreamSupport.stream(value.spliterator(), false).allMatch(member);
  }

  private static boolean isShare(JsonNode value) {
    return value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1;
  }

  private static boolean isCount(JsonNode value) {
    return value.isNumber()
        && value.decimalValue().signum() >= 0
        && value.decimalValue().remainder(BigDecimal.ONE).signum() == 0;
  }

  private static boolean isRegex(JsonNode value) {
    try {
      return value.isTextual() && Pattern.compile(value.textValue()) != null;
    } catch (PatternSyntaxException broken) {
      return false;
    }
  }

  private static boolean isType(JsonNode value) {
    return value.isTextual() && TypeName.of(value.textValue()).isPresent();
  }

  private static boolean isTypes(JsonNode value) {
    return isList(value, 1, JsonNode::isTextual)
        && StreamSupport.stream(value.spliterator(), false).anyMatch(ArgumentKind::isType);
  }

  private static Optional<String> unsupported(JsonNode value) {
    if (!value.isTextual()) {
      return Optional.of("");
    }
    try {
      StrftimeFormat.parse(value.textValue());
      return Optional.empty();
    } catch (IllegalArgumentException directive) {
      return Optional.of(directive.getMessage());
    }
  }
}
