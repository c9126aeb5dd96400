package dev.plumbline.expectation;

import com.neovisionaries.i18n.CountryCode;
import com.neovisionaries.i18n.CountryCode.Assignment;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes that a standard lists. */
public enum CodeList {
  /** ISO 3166-1: countries by two letters. */
  COUNTRY_ALPHA_2("country-alpha-2") {
    @Override
    Set<String> codes() {
      return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    }
  },
  /** ISO 3166-1: countries by three letters. */
  COUNTRY_ALPHA_3("country-alpha-3") {
    @Override
    Set<String> codes() {
      return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);
    }
  },
  /** ISO 3166-1: countries by three digits. */
  COUNTRY_NUMERIC("country-numeric") {
    @Override
    Set<String> codes() {
      return Arrays.stream(CountryCode.values())
          .filter(country -> country.getAssignment() == Assignment.OFFICIALLY_ASSIGNED)
          .map(country -> "%03d".formatted(country.getNumeric()))
          .collect(Collectors.toSet());
    }
  },
  /**
   * ISO 4217: the currencies that countries pay in today. Java lists the codes of former
   * currencies, funds and metals with the others, and does not tell them apart.
   */
  CURRENCY("currency") {
    @Override
    Set<String> codes() {
      return COUNTRY_ALPHA_2.codes().stream()
          .map(country -> Currency.getInstance(new Locale("", country)))
          .flatMap(Stream::ofNullable)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());
    }
  };

  private final String phrase;

  CodeList(String phrase) {
    this.phrase = phrase;
  }

  /** Every code of the list. */
  abstract Set<String> codes();

  String phrase() {
    return phrase;
  }

  /** The Spark SQL condition that an expression is one of the codes. */
  String sql(String expression) {
    return new TreeSet<>(codes())
        .stream().map(Sql::text).collect(Collectors.joining(", ", expression + " IN (", ")"));
  }
}
