package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes numbers that are written as texts for the numbers they are, where a number is wanted. */
final class NumericTexts {
  private static final Set<ArgumentKind> NUMERIC =
      Set.of(ArgumentKind.NUMBER, ArgumentKind.COUNT, ArgumentKind.SHARE, ArgumentKind.AMOUNT);
  // The number of digits is bounded because converting a number takes quadratic time in it.
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d{1,99}(?:\\.\\d{0,99})?|\\.\\d{1,99})(?:[eE][-+]?\\d{1,3})?");

  private NumericTexts() {}

  /** The same arguments with numbers where texts stood for them. */
  static ObjectNode read(ObjectNode kwargs, List<Kwarg> taken) {
    ObjectNode read = kwargs.deepCopy();
    taken.stream()
        .filter(kwarg -> NUMERIC.contains(kwarg.kind()) && isNumber(read.path(kwarg.name())))
        .forEach(
            kwarg ->
                read.set(
                    kwarg.name(),
                    DecimalNode.valueOf(
                        new BigDecimal(read.get(kwarg.name()).textValue().strip()))));
    return read;
  }

  private static boolean isNumber(JsonNode value) {
    return value.isTextual() && NUMBER.matcher(value.textValue().strip()).matches();
  }
}
