package dev.plumbline.project;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Decides which unquoted YAML values are not text: {@code null}, {@code true}, {@code false} and
 * decimal numbers, as in the core schema of YAML 1.2.
 *
 * <p>So {@code no} stays the country code that it is, {@code 2026-06-30} and {@code 12:30} stay
 * text, and so does a number with leading zeros, which is a code and not an amount.
 */
final class PlainScalars extends Resolver {
  // The number of digits is bounded because converting a number takes quadratic time in it.
  private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,99})");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?(?:\\.[0-9]{1,99}|(?:0|[1-9][0-9]{0,99})(?:\\.[0-9]{0,99})?)(?:[eE][-+]?[0-9]{1,3})?");
  private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");
  private static final String NUMBER_STARTS = "-+.0123456789";

  @Override
  protected void addImplicitResolvers() {
    addImplicitResolver(Tag.INT, INTEGER, NUMBER_STARTS);
    addImplicitResolver(Tag.FLOAT, DECIMAL, NUMBER_STARTS);
    addImplicitResolver(Tag.BOOL, TRUTH, "tTfF");
    addImplicitResolver(Tag.NULL, NOTHING, "~nN\0");
    addImplicitResolver(Tag.NULL, NOTHING, null);
  }
}
