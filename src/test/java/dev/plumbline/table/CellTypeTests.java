package dev.plumbline.table;

import static dev.plumbline.table.TableSamples.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellTypeTests {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @TempDir Path folder;

  /** What each text becomes; {@code !} where it is a fault, which must hold the text. */
  private List<String> read(String type, Locale locale, List<String> formats, String... texts) {
    TableSamples samples =
        new TableSamples(folder).column("value", type, formats.toArray(String[]::new));
    samples.file(
        "a.csv",
        Stream.of(texts)
            .map(text -> text + ";x")
            .collect(Collectors.joining("\n", "value;other\n", "\n")));
    Dataset<Row> records =
        samples
            .open(csv("a.csv").delimiter(';').locale(locale))
            .records()
            .selectExpr(
                "CAST(value AS STRING)",
                "concat("
                    + OpenedTable.FAULTS
                    + "[0].kind, ' ', "
                    + OpenedTable.FAULTS
                    + "[0].text)");
    return records.collectAsList().stream()
        .map(row -> row.isNullAt(1) ? row.getString(0) : "!" + row.getString(1))
        .toList();
  }

  private List<String> read(String type, Locale locale, String... texts) {
    return read(type, locale, List.of(), texts);
  }

  @Test
  void aWholeNumberLosesNoDigit() {
    assertThat(
            read(
                "integer",
                Locale.ENGLISH,
                "12",
                " -7 ",
                "+5",
                "007",
                "1,234,567",
                "12.0",
                "12.5",
                "1,5",
                "12,34",
                "2147483648",
                "1e3",
                "x1",
                "0x1F",
                "--1",
                "1 234",
                "12."))
        .containsExactly(
            "12",
            "-7",
            "5",
            "7",
            "1234567",
            "12",
            "!bad_number 12.5",
            "!bad_number 1,5",
            "!bad_number 12,34",
            "!bad_number 2147483648",
            "!bad_number 1e3",
            "!bad_number x1",
            "!bad_number 0x1F",
            "!bad_number --1",
            "1234",
            "12");
    assertThat(read("long", Locale.ENGLISH, "2147483648", "9223372036854775808"))
        .containsExactly("2147483648", "!bad_number 9223372036854775808");
  }

  @Test
  void aDecimalIsNeverRoundedAndNeverOverflows() {
    assertThat(
            read(
                "decimal(6,2)",
                Locale.ENGLISH,
                "12",
                "12.5",
                "12.50",
                "12.500",
                "12.501",
                "9999.99",
                "10000.00",
                "1,234.56",
                ".5",
                "-.5",
                "5.",
                "1e2",
                "NaN",
                "12 €"))
        .containsExactly(
            "12.00",
            "12.50",
            "12.50",
            "12.50",
            "!bad_number 12.501",
            "9999.99",
            "!bad_number 10000.00",
            "1234.56",
            "0.50",
            "-0.50",
            "5.00",
            "!bad_number 1e2",
            "!bad_number NaN",
            "!bad_number 12 €");
  }

  @Test
  void theLocaleDecidesTheDecimalSign() {
    assertThat(
            read(
                "decimal(12,2)",
                DUTCH,
                "1.234,56",
                "1234,56",
                "1.234",
                "1.5",
                "1234.56",
                "1 234,56",
                "1\u00A0234,56",
                "1'234'567,8",
                "1.234'567,8",
                "-3,1",
                "\u00A03,1 "))
        .containsExactly(
            "1234.56",
            "1234.56",
            "1234.00",
            "!bad_number 1.5",
            "!bad_number 1234.56",
            "1234.56",
            "1234.56",
            "1234567.80",
            "!bad_number 1.234'567,8",
            "-3.10",
            "3.10");
    assertThat(read("double", DUTCH, "1,5e3", "1.000,25")).containsExactly("1500.0", "1000.25");
  }

  @Test
  void anAmountBelowZeroMayStandInParenthesesOrBeforeItsMinus() {
    assertThat(
            read(
                "decimal(12,2)",
                Locale.ENGLISH,
                "(3,844.56)",
                "(.5)",
                " (12) ",
                "12.50-",
                "1,234-",
                "(-12)",
                "(12",
                "12)",
                "-12-",
                "+12-",
                "(12-)",
                "()",
                "-"))
        .containsExactly(
            "-3844.56",
            "-0.50",
            "-12.00",
            "-12.50",
            "-1234.00",
            "!bad_number (-12)",
            "!bad_number (12",
            "!bad_number 12)",
            "!bad_number -12-",
            "!bad_number +12-",
            "!bad_number (12-)",
            "!bad_number ()",
            "!bad_number -");
    assertThat(read("decimal(12,2)", DUTCH, "(3.844,56)", "1'234,5-"))
        .containsExactly("-3844.56", "-1234.50");
    assertThat(read("long", Locale.ENGLISH, "(1,234)", "(7)", "7-", "(7.0)", "(7.5)"))
        .containsExactly("-1234", "-7", "-7", "-7", "!bad_number (7.5)");
    assertThat(read("double", Locale.ENGLISH, "(1.5)", "1.5-", "(1e-3)", "1e-3-", "1e-"))
        .containsExactly("-1.5", "-1.5", "-0.001", "-0.001", "!bad_number 1e-");
  }

  @Test
  void aSignOfCurrencyMayStandBesideANumberWhereItIsDeclared() {
    assertThat(
            read(
                "decimal(12,2)",
                Locale.ENGLISH,
                List.of("£", "GBP"),
                "£1,234.50",
                "£ 12",
                "-£12",
                "£-12",
                "(£12.00)",
                "£ (12.00)",
                "12 GBP",
                "12.50 £-",
                "7",
                "€12",
                "£",
                "1£2",
                "£x"))
        .containsExactly(
            "1234.50",
            "12.00",
            "-12.00",
            "-12.00",
            "-12.00",
            "-12.00",
            "12.00",
            "-12.50",
            "7.00",
            "!bad_number €12",
            "!bad_number £",
            "!bad_number 1£2",
            "!bad_number £x");
    assertThat(read("integer", DUTCH, List.of("€"), "€ 1.234", "£12"))
        .containsExactly("1234", "!bad_number £12");
  }

  @Test
  void aDoubleIsFiniteAndPlain() {
    assertThat(
            read(
                "double",
                Locale.ENGLISH,
                "1.5",
                "1e-3",
                "1E+3",
                "1d",
                "1f",
                "NaN",
                "Infinity",
                "1e999",
                "2.",
                "0x1p3",
                "1,000.5"))
        .containsExactly(
            "1.5",
            "0.001",
            "1000.0",
            "!bad_number 1d",
            "!bad_number 1f",
            "!bad_number NaN",
            "!bad_number Infinity",
            "!bad_number 1e999",
            "2.0",
            "!bad_number 0x1p3",
            "1000.5");
  }

  @Test
  void aDateIsIso8601WhereNoFormatIsDeclared() {
    assertThat(
            read(
                "date",
                Locale.ENGLISH,
                "2020-02-29",
                "2021-02-29",
                "2020-2-9",
                "2020",
                "2020-01-05T00:00:00",
                "2020-01-05 00:00",
                "2020-01-05 10:00:00",
                "05-01-2020",
                "20200105",
                " 2020-01-05 ",
                "0000-00-00"))
        .containsExactly(
            "2020-02-29",
            "!bad_date 2021-02-29",
            "!bad_date 2020-2-9",
            "!bad_date 2020",
            "2020-01-05",
            "2020-01-05",
            "!bad_date 2020-01-05 10:00:00",
            "!bad_date 05-01-2020",
            "!bad_date 20200105",
            "2020-01-05",
            "!bad_date 0000-00-00");
  }

  @Test
  void formatsAreTriedInOrderAndStrictly() {
    List<String> formats = List.of("M/d/yyyy", "yyyy-MM-dd");
    assertThat(
            read(
                "date",
                Locale.ENGLISH,
                formats,
                "2/3/2020",
                "02/03/2020",
                "02/30/2020",
                "13/01/2020",
                "2/3/20",
                "2020-02-03",
                "2/3/2020x",
                "2/3/20201",
                "2-3-2020"))
        .containsExactly(
            "2020-02-03",
            "2020-02-03",
            "!bad_date 02/30/2020",
            "!bad_date 13/01/2020",
            "!bad_date 2/3/20",
            "2020-02-03",
            "!bad_date 2/3/2020x",
            "!bad_date 2/3/20201",
            "!bad_date 2-3-2020");
  }

  @Test
  void aTwoDigitYearIsOfThisCentury() {
    assertThat(read("date", Locale.ENGLISH, List.of("dd-MM-yy"), "03-02-99", "03-02-1999"))
        .containsExactly("2099-02-03", "!bad_date 03-02-1999");
  }

  @Test
  void aTimestampIsIso8601WithOrWithoutZone() {
    assertThat(
            read(
                "timestamp",
                Locale.ENGLISH,
                "2020-01-05",
                "2020-01-05 10:11",
                "2020-01-05T10:11:12",
                "2020-01-05T10:11:12.345Z",
                "2020-01-05T10:11:12+02:00",
                "2020-01-05 10:11:12 UTC",
                "2020-01-05T10:11:12+0200",
                "2020-01-05T25:00:00",
                "10:11:12",
                "2020-02-30 10:00"))
        .containsExactly(
            "2020-01-05 00:00:00",
            "2020-01-05 10:11:00",
            "2020-01-05 10:11:12",
            "2020-01-05 10:11:12.345",
            "2020-01-05 08:11:12",
            "2020-01-05 10:11:12",
            "2020-01-05 08:11:12",
            "!bad_timestamp 2020-01-05T25:00:00",
            "!bad_timestamp 10:11:12",
            "!bad_timestamp 2020-02-30 10:00");
    assertThat(
            read(
                "timestamp",
                Locale.ENGLISH,
                List.of("dd.MM.yyyy HH:mm"),
                "05.01.2020 10:11",
                "31.02.2020 10:11"))
        .containsExactly("2020-01-05 10:11:00", "!bad_timestamp 31.02.2020 10:11");
  }

  @Test
  void aBooleanIsTrueOrFalseInEnglishDutchOrDigits() {
    assertThat(
            read(
                "boolean",
                Locale.ENGLISH,
                "true",
                "YES",
                "1",
                "Ja",
                "false",
                "no",
                "0",
                "nee",
                "2",
                "maybe"))
        .containsExactly(
            "true",
            "true",
            "true",
            "true",
            "false",
            "false",
            "false",
            "false",
            "!bad_boolean 2",
            "!bad_boolean maybe");
  }

  @Test
  void spacesAloneAreNoValueOfATypeButAreAText() {
    assertThat(read("integer", Locale.ENGLISH, "  ", "")).containsExactly(null, null);
    assertThat(read("string", Locale.ENGLISH, "  ", " a ")).containsExactly("  ", " a ");
  }

  @Test
  void everyFaultOfARecordIsToldWithColumnAndPlace() {
    TableSamples samples =
        new TableSamples(folder)
            .column("amount", "decimal(8,2)")
            .column("on", "date")
            .column("note's `x`", "integer");
    samples.file("in/a.csv", "id,amount,on,note's `x`\n1,2.5,2020-01-01,3\n2,x,y,z\n3\n");
    OpenedTable table = samples.open(csv("in/a.csv"));
    assertThat(TableSamples.rows(table)).containsExactly("1|2.50|2020-01-01|3", "2|·|·|·");
    assertThat(TableSamples.faults(table))
        .containsExactly(
            "in/a.csv:3 bad_number amount: x",
            "in/a.csv:3 bad_date on: y",
            "in/a.csv:3 bad_number note's `x`: z",
            "in/a.csv:4 column_count null: 3");
    assertThat(table.records().schema().apply(OpenedTable.FAULTS).dataType().sql())
        .isEqualTo("ARRAY<STRUCT<kind: STRING, column: STRING, text: STRING, place: STRING>>");
  }

  @Test
  void aFormatThatCannotBeReadIsToldAtOnce() {
    assertThatThrownBy(() -> read("date", Locale.ENGLISH, List.of("DD-QQQQQQ-YYYY"), "x"))
        .isInstanceOf(TableException.class)
        .hasMessage(
            "The format DD-QQQQQQ-YYYY of column value cannot be read: use letters such as"
                + " dd-MM-yyyy.");
  }
}
