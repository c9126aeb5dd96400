package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  CHARACTER("one character", value -> value.isTextual() && value.textValue().length() == 1),
  CONDITION(
      "a condition as a text, or as an object with a type",
      value -> isName(value) || value.isObject()),
  CHOICE("one of the words allowed", JsonNode::isTextual),
  FLAG("true or false", JsonNode::isBoolean),
  SHARE("a number from 0 to 1", ArgumentKind::isShare),
  AMOUNT("a number, 0 or more", ArgumentKind::isAmount),
  DURATION("an ISO 8601 duration such as P2D (two days) or PT6H", ArgumentKind::isDuration),
  COUNT("a whole number, 0 or more", ArgumentKind::isCount),
  NUMBER("a number", JsonNode::isNumber),
  BOUND("a number, a text or an ISO date", value -> value.isNumber() || value.isTextual()),
  SET("a list of values", value -> isList(value, 0, JsonNode::isValueNode)),
  VALUES("a list of at least one value", value -> isList(value, 1, JsonNode::isValueNode)),
  REGEX("a regular expression of Java", ArgumentKind::isRegex),
  REGEXES(
      "a list of at least one regular expression of Java",
      value -> isList(value, 1, ArgumentKind::isRegex)),
  LIKE("a pattern of SQL such as \"NL%\"", ArgumentKind::isLike),
  LIKES(
      "a list of at least one pattern of SQL such as \"NL%\"",
      value -> isList(value, 1, ArgumentKind::isLike)),
  PAIRS(
      "a list of at least one pair of values",
      value ->
          isList(value, 1, pair -> pair.size() == 2 && isList(pair, 2, JsonNode::isValueNode))),
  JSON_SCHEMA("a JSON Schema that refers to nothing outside itself", ArgumentKind::isSchema),
  REGION("a country by two letters, such as NL", ArgumentKind::isRegion),
  NAMING("a pattern such as \"{year}_{country}_{name}\"", ArgumentKind::isNaming),
  PARTS(
      "a mapping of parts to lists of texts or regular expressions",
      value -> isMapping(value, rule -> isRegex(rule) || isList(rule, 1, ArgumentKind::isName))),
  UTM_PARAMETERS(
      "a list of " + String.join(", ", UtmGrammar.PARAMETERS),
      value -> isList(value, 1, name -> UtmGrammar.PARAMETERS.contains(name.textValue()))),
  UTM_VALUES(
      "a mapping of campaign parameters to lists of texts in small letters", ArgumentKind::isUtm),
  STRFTIME("a format such as \"%Y-%m-%d\"", value -> unsupported(value).isEmpty()),
  TYPE("the name of a type, such as LongType, BIGINT or int64", ArgumentKind::isType),
  TYPES("a list of types, such as LongType, BIGINT or int64", ArgumentKind::isTypes),
  MAPPING("a mapping", JsonNode::isObject),
  RELATIVE_ERROR(
      "false, a number from 0 to 1, or how to interpolate: linear, lower, higher, midpoint or"
          + " nearest",
      value -> value.isBoolean() || isShare(value) || isInterpolation(value)),
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
        case LIKE -> "has a backslash before neither %, _ nor a backslash";
        case NAMING -> naming(value);
        case REGION -> "names no country that telephone numbers are known of";
        case TYPE -> "names no type that is known";
        case DURATION -> "is no duration";
        default -> value.textValue().isBlank() ? "is an empty text" : "is a text";
      };
    }
    if (this == JSON_SCHEMA && value.isObject()) {
      return "is no JSON Schema, or refers to another";
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

  static boolean isShare(JsonNode value) {
    return value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1;
  }

  /** As pandas has it, and the profilers of Great Expectations that ran on it. */
  private static boolean isInterpolation(JsonNode value) {
    return List.of("linear", "lower", "higher", "midpoint", "nearest").contains(value.asText());
  }

  private static boolean isAmount(JsonNode value) {
    return value.isNumber() && value.decimalValue().signum() >= 0;
  }

  private static boolean isDuration(JsonNode value) {
    try {
      return value.isTextual() && !Duration.parse(value.textValue()).isNegative();
    } catch (DateTimeParseException broken) {
      return false;
    }
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

  private static boolean isLike(JsonNode value) {
    return value.isTextual() && LikePattern.isWellFormed(value.textValue());
  }

  private static boolean isSchema(JsonNode value) {
    try {
      return value.isObject() && ValueSchema.of(value.toString()) != null;
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  private static boolean isRegion(JsonNode value) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(value.textValue());
  }

  private static boolean isNaming(JsonNode value) {
    return value.isTextual() && naming(value).isEmpty();
  }

  private static String naming(JsonNode value) {
    try {
      NamingPattern.parse(value.textValue(), Map.of());
      return "";
    } catch (IllegalArgumentException broken) {
      return broken.getMessage();
    }
  }

  private static boolean isMapping(JsonNode value, Predicate<JsonNode> member) {
    return value.isObject()
        && !value.isEmpty()
        && StreamSupport.stream(value.spliterator(), false).allMatch(member);
  }

  private static boolean isUtm(JsonNode value) {
    Predicate<JsonNode> small =
        text -> isName(text) && text.textValue().equals(text.textValue().toLowerCase(Locale.ROOT));
    return isMapping(value, values -> isList(values, 1, small))
        && value.properties().stream()
            .allMatch(entry -> UtmGrammar.PARAMETERS.contains(entry.getKey()));
  }

  private static boolean isType(JsonNode value) {
    return value.isTextual() && NamedType.of(value.textValue()).isPresent();
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
