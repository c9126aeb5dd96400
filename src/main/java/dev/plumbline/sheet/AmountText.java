package dev.plumbline.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts that were typed as texts. */
final class AmountText {
  private static final String SPACE = "[\\s\\u00A0\\u202F]*";
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?[-+−]?(?:[0-9]+|[0-9]{1,3}(?:[., '’\\u00A0\\u202F][0-9]{3})+)(?:[.,][0-9]+)?"
              + SPACE
              + "[-%]?\\)?");

  /** Digits in groups with a fraction, or a fraction of two digits behind at least three. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\(?[-+−]?(?:[0-9]{1,3}(?:[., '’\\u00A0\\u202F][0-9]{3})+|[0-9]{3,})[.,][0-9]{2}-?\\)?");

  private AmountText() {}

  /** Whether a text is a number, however it is written. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(bare(text)).matches();
  }

  /** Whether a text can only be an amount; digits alone may be a code, and 1.2 a chapter. */
  static boolean isAmount(String text) {
    String bare = bare(text);
    return NUMBER.matcher(bare).matches()
        && (AMOUNT.matcher(bare).matches() || !bare.equals(text.strip()));
  }

  /** The text without its currency. */
  private static String bare(String text) {
    Optional<String> currency = CurrencyCodes.in(text);
    return currency
        .map(found -> text.replace(found, "").replaceAll("^([-+−(]?)" + SPACE, "$1"))
        .orElse(text)
        .strip();
  }
}
