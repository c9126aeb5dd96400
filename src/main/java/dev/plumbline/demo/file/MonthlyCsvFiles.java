package dev.plumbline.demo.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One delimited text file a month.
 *
 * @param prefix path up to the month, which is followed by {@code .csv}
 * @param dateColumn decides the month of a row; never empty
 * @param columns the columns that the file of a month has, in its order
 */
public record MonthlyCsvFiles(
    String prefix, CsvDialect dialect, String dateColumn, Function<YearMonth, List<String>> columns)
    implements TableFile {

  @Override
  public List<String> write(Path folder, Dataset data) throws IOException {
    Map<YearMonth, List<Row>> months =
        data.rows().stream()
            .collect(Collectors.groupingBy(this::month, TreeMap::new, Collectors.toList()));
    List<String> written = new ArrayList<>();
    for (Map.Entry<YearMonth, List<Row>> month : months.entrySet()) {
      CsvFile file = new CsvFile(prefix + month.getKey() + ".csv", dialect);
      file.write(folder, columns.apply(month.getKey()), month.getValue());
      written.add(file.path());
    }
    return written;
  }

  private YearMonth month(Row row) {
    return YearMonth.from((LocalDate) row.value(dateColumn));
  }
}
