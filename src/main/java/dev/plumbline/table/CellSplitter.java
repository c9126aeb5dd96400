package dev.plumbline.table;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;

/** Splits a complete record into its cells; an empty cell, quoted or not, is no value. */
final class CellSplitter {

  private static final int MOST_COLUMNS = 20_000;
  private static final int UNBOUNDED = -1;
  private static final char LINE_END = '\n';

  private final CsvParser parser;

  CellSplitter(char delimiter, char quote) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(delimiter);
    settings.getFormat().setQuote(quote);
    settings.getFormat().setQuoteEscape(quote);
    settings.getFormat().setComment('\0');
    settings.getFormat().setLineSeparator(String.valueOf(LINE_END));
    settings.setNormalizeLineEndingsWithinQuotes(false);
    settings.setIgnoreLeadingWhitespaces(false);
    settings.setIgnoreTrailingWhitespaces(false);
    settings.setSkipEmptyLines(false);
    settings.setMaxColumns(MOST_COLUMNS);
    settings.setMaxCharsPerColumn(UNBOUNDED);
    this.parser = new CsvParser(settings);
  }

  /** The cells, or none where the record is no delimited text. */
  String[] split(String record) {
    try {
      // Without a line to end, the parser throws an exception to itself for every record.
      return parser.parseLine(record + LINE_END);
    } catch (TextParsingException e) {
      return new String[0];
    }
  }
}
