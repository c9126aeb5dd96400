package dev.plumbline.cluster;

import dev.plumbline.TestSpark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A project with files of every format, each in parts where it can be, and with faults of every
 * kind. What it checks is in {@code projects/cluster}; runs of it are compared with each other, so
 * a new expectation is one more entry there.
 */
final class SharedProject {
  private static final Path DECLARATIONS =
      Path.of("src", "test", "resources", "projects", "cluster");
  private static final int ROWS = 4_000;

  private final Path folder;
  private final Random random = new Random(7);

  private SharedProject(Path folder) {
    this.folder = folder;
  }

  static void write(Path folder) throws IOException {
    SharedProject project = new SharedProject(folder);
    project.copyDeclarations();
    for (int part = 0; part < 4; part++) {
      project.lines("data/contact/part-" + part + ".csv", project.contacts(part));
      project.lines("data/event/part-" + part + ".jsonl", project.events(part));
    }
    project.writePurchases();
    project.writeBudget();
  }

  private void copyDeclarations() throws IOException {
    try (Stream<Path> files = Files.walk(DECLARATIONS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(DECLARATIONS.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private void lines(String file, List<String> lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, lines);
  }

  private List<String> contacts(int part) {
    List<String> lines = new ArrayList<>(List.of("contact_id,email,country,score,updated_at"));
    for (int row = 0; row < ROWS; row++) {
      int id = part * ROWS + row;
      String country = List.of("NL", "BE", "DE").get(random.nextInt(3));
      LocalDateTime updated = LocalDateTime.of(2026, 6, 29, 23, 30).minusMinutes(id);
      lines.add(
          switch (id % 997) {
            case 11 -> "%d,,%s,%s,%s".formatted(id, country, random.nextDouble(), updated);
            case 12 -> "%d,p%d,%s,%s,%s".formatted(id, id, country, random.nextDouble(), updated);
            case 13 -> "%d,p%d@example.org,XX,one,%s".formatted(id, id, updated);
            case 14 -> "%d,\"p%d\"@example.org,%s,1,%s".formatted(id, id, country, updated);
            case 15 -> "%d,p%d@example.org,%s,1,%s,more".formatted(id, id, country, updated);
            case 16 -> "%d,p%d@example.org,%s,1,29 juni".formatted(id, id, country);
            case 17 -> "%d,p%d@example.org,%s,1,%s".formatted(id - 1000, id, country, updated);
            default ->
                "%d,p%d@example.org,%s,%s,%s"
                    .formatted(id, id, country, random.nextDouble(), updated);
          });
    }
    return lines;
  }

  private List<String> events(int part) {
    return IntStream.range(part * ROWS, (part + 1) * ROWS)
        .mapToObj(
            id ->
                switch (id % 1_499) {
                  case 3 -> "{\"event_id\": %d, \"kind\"".formatted(id);
                  case 4 -> "{\"event_id\": %d, \"kind\": \"bounce\"}".formatted(id);
                  case 5 ->
                      "{\"event_id\": %d, \"kind\": \"open\", \"seen_on\": \"soon\"}".formatted(id);
                  case 6 -> "{\"event_id\": %d, \"kind\": \"open\"}".formatted(id - 6);
                  default ->
                      "{\"event_id\": %d, \"contact_id\": %d, \"kind\": \"%s\", \"seen_on\": \"%s\"}"
                          .formatted(
                              id,
                              random.nextInt(ROWS),
                              id % 3 == 0 ? "click" : "open",
                              LocalDate.of(2026, 1, 1).plusDays(id % 182));
                })
        .toList();
  }

  private void writePurchases() {
    TestSpark.session()
        .range(0, ROWS, 1, 4)
        .selectExpr(
            "CASE WHEN id % 1999 = 5 THEN 5 ELSE id END AS purchase_id",
            "id * 7 % 3001 AS contact_id",
            "CAST(id * 1.37 AS DECIMAL(12,2)) AS amount",
            "TIMESTAMP '2026-01-01 00:30:00' + make_interval(0, 0, 0, 0, 0, CAST(id AS INT), 0)"
                + " AS bought_at")
        .write()
        .parquet(folder.resolve("data/purchase").toString());
  }

  private void writeBudget() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream file = Files.newOutputStream(folder.resolve("data/budget.xlsx"))) {
      XSSFCellStyle dated = workbook.createCellStyle();
      dated.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      XSSFSheet sheet = workbook.createSheet("Budget");
      XSSFRow header = sheet.createRow(0);
      List<String> names = List.of("line", "country", "allocated", "starts_on");
      IntStream.range(0, names.size())
          .forEach(at -> header.createCell(at).setCellValue(names.get(at)));
      for (int line = 1; line <= 300; line++) {
        XSSFRow row = sheet.createRow(line);
        row.createCell(0).setCellValue(line % 100 == 0 ? 1 : line);
        row.createCell(1).setCellValue(line % 70 == 0 ? "" : "NL");
        row.createCell(2).setCellValue(line * 12.5);
        XSSFCell starts = row.createCell(3);
        starts.setCellStyle(dated);
        starts.setCellValue(LocalDate.of(2026, 1, 20).plusDays(line));
      }
      sheet.getRow(9).getCell(2).setCellValue("a lot");
      workbook.write(file);
    }
  }
}
