package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever table is written in whatever dialect, the same is read. */
class RoundTripTests {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final List<Character> QUOTES = List.of('"', '\'');
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252");
  private static final String SIGNS = "ab1 ,;\t|\"'\n\r\\#é";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsReadIsWhatWasWritten(long seed) throws IOException {
    Random random = new Random(seed);
    for (int table = 0; table < 50; table++) {
      char delimiter = pick(random, DELIMITERS);
      char quote = pick(random, QUOTES);
      String encoding = pick(random, ENCODINGS);
      String lineEnd = pick(random, LINE_ENDS);
      int width = 1 + random.nextInt(6);
      List<List<String>> rows = rows(random, width);
      String text =
          rows.stream()
              .map(row -> line(row, delimiter, quote, random))
              .collect(Collectors.joining(lineEnd, header(width, delimiter) + lineEnd, lineEnd));
      Path file = new TableSamples(folder).file("t.csv", text, Charset.forName(encoding));
      assertThat(
              read(
                  file,
                  encoding,
                  new DelimitedFormat(delimiter, quote, DelimitedFormat.LineBreaks.BY_SIZE, false),
                  width))
          .as("seed %d, table %d", seed, table)
          .isEqualTo(rows);
    }
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<List<String>> rows(Random random, int width) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      rows.add(IntStream.range(0, width).mapToObj(column -> cell(random)).toList());
    }
    return rows;
  }

  private static String cell(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(8))
        .mapToObj(i -> String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))))
        .collect(Collectors.joining());
  }

  private static String header(int width, char delimiter) {
    return IntStream.range(0, width)
        .mapToObj(i -> "c" + i)
        .collect(Collectors.joining(String.valueOf(delimiter)));
  }

  private static String line(List<String> row, char delimiter, char quote, Random random) {
    return row.stream()
        .map(cell -> written(cell, delimiter, quote, random))
        .collect(Collectors.joining(String.valueOf(delimiter)));
  }

  private static String written(String cell, char delimiter, char quote, Random random) {
    boolean needed =
        cell.indexOf(delimiter) >= 0
            || cell.startsWith(String.valueOf(quote))
            || cell.matches("(?s).*[\r\n].*");
    String sign = String.valueOf(quote);
    return needed || random.nextInt(3) == 0 ? sign + cell.replace(sign, sign + sign) + sign : cell;
  }

  private static List<List<String>> read(
      Path path, String encoding, DelimitedFormat format, int width) throws IOException {
    PlannedFile file =
        new PlannedFile(
            path.toUri().toString(),
            "t.csv",
            path.toFile().length(),
            encoding,
            0,
            1,
            IntStream.range(0, width).mapToObj(i -> "c" + i).toList());
    List<List<String>> rows = new ArrayList<>();
    try (Records records =
        format.open(FileSlice.whole(file), TestSpark.session().sessionState().newHadoopConf())) {
      for (TextRecord record = records.next(); record != null; record = records.next()) {
        rows.add(
            record.setAside()
                ? List.of(record.faults().toString())
                : Arrays.asList(record.cells()));
      }
    }
    return rows;
  }
}
