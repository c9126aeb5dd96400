package dev.plumbline.demo.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a system writes delimited text.
 *
 * @param decimalSign a comma or a point
 * @param datePattern of days; moments are always in ISO 8601
 * @param preamble what stands before the header, such as a byte order mark
 */
public record CsvDialect(
    char delimiter, Charset charset, char decimalSign, String datePattern, String preamble) {

  /** Comma, UTF-8, decimal point, ISO dates. */
  public static final CsvDialect COMMA =
      new CsvDialect(',', StandardCharsets.UTF_8, '.', "yyyy-MM-dd", "");

  /** Semicolon, Latin-1, decimal comma, day first: what a European office suite saves. */
  public static final CsvDialect OFFICE =
      new CsvDialect(';', StandardCharsets.ISO_8859_1, ',', "dd-MM-yyyy", "");

  /** As {@link #OFFICE}, but in UTF-8 after a byte order mark. */
  public static final CsvDialect MARKED_OFFICE =
      new CsvDialect(';', StandardCharsets.UTF_8, ',', "dd-MM-yyyy", "\uFEFF");

  /** Tab, UTF-8, decimal point, ISO dates. */
  public static final CsvDialect TAB =
      new CsvDialect('\t', StandardCharsets.UTF_8, '.', "yyyy-MM-dd", "");

  /** The same dialect with other dates. */
  public CsvDialect withDates(String pattern) {
    return new CsvDialect(delimiter, charset, decimalSign, pattern, preamble);
  }

  /** The same dialect in another encoding. */
  public CsvDialect in(Charset other) {
    return new CsvDialect(delimiter, other, decimalSign, datePattern, preamble);
  }

  DateTimeFormatter dates() {
    return DateTimeFormatter.ofPattern(datePattern, Locale.ROOT);
  }
}
