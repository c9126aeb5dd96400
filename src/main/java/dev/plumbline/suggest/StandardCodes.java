package dev.plumbline.suggest;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of ISO standards: of countries (3166), languages (639) and currencies (4217). */
enum StandardCodes {
  COUNTRIES(List.of("country", "land", "countrycode"), Set.of(Locale.getISOCountries())),
  LANGUAGES(List.of("language", "taal", "locale"), Set.of(Locale.getISOLanguages())),
  CURRENCIES(List.of("currency", "valuta", "munt"), currencies());

  private static final double MOST = 0.8;

  private final List<String> words;
  private final Set<String> codes;

  StandardCodes(List<String> words, Set<String> codes) {
    this.words = words;
    this.codes = codes;
  }

  private static Set<String> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Those values that are codes of the standard by which a column is named and filled; all values
   * of any other column.
   *
   * @param values and how often each is there
   */
  static Map<String, Long> among(Map<String, Long> values, ColumnWords name) {
    Optional<StandardCodes> standard =
        Stream.of(values())
            .filter(each -> each.words.stream().anyMatch(name::has))
            .filter(each -> sum(each.of(values)) >= MOST * sum(values))
            .findFirst();
    return standard.map(each -> each.of(values)).orElse(values);
  }

  private Map<String, Long> of(Map<String, Long> values) {
    Map<String, Long> known = new TreeMap<>(values);
    known.keySet().retainAll(codes);
    return known;
  }

  private static long sum(Map<String, Long> values) {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }
}
