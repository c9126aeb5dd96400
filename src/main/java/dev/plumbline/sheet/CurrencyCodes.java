package dev.plumbline.sheet;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Currencies in texts: by their sign, or by a code of ISO 4217 that is no common word. */
final class CurrencyCodes {
  private static final Set<String> WORDS = Set.of("ALL", "TOP", "CUP", "GEL", "MOP", "LAK", "XXX");
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !WORDS.contains(code))
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern CURRENCY =
      Pattern.compile("\\p{Sc}|(?<!\\p{L})(?:[A-Z]{3}|zł|Kč|kr|Fr)(?!\\p{L})");

  private CurrencyCodes() {}

  /** The first currency of a text. */
  static Optional<String> in(String text) {
    Matcher matcher = CURRENCY.matcher(text);
    while (matcher.find()) {
      String found = matcher.group();
      if (found.length() != 3 || CODES.contains(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether a text is a code and nothing else. */
  static boolean isCode(String text) {
    return CODES.contains(text);
  }
}
