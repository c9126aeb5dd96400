package dev.plumbline.report.workbook;

import dev.plumbline.report.workbook.FilledFixList.Filled;
import dev.plumbline.report.workbook.FixListException.Wrong;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a fix list that came back. */
final class FixListReader {
  private static final long LARGEST_BYTES = 50L << 20;
  private static final int PARTS = 6;

  private final Path file;
  private final String name;
  private final List<Wrong> wrongs = new ArrayList<>();

  FixListReader(Path file) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
  }

  FilledFixList read() throws FixListException {
    Optional<FilledFixList> list = Optional.empty();
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        wrong("is larger than any fix list", "feed back the workbook that the run wrote");
      } else {
        list = opened();
      }
    } catch (IOException | RuntimeException e) {
      // A damaged or locked workbook fails in more ways than its reader declares.
      wrong(
          "cannot be read as an Excel workbook (%s)".formatted(e.getClass().getSimpleName()),
          "name a file that is there, saved as .xlsx and without a password");
    }
    if (!wrongs.isEmpty()) {
      throw new FixListException(wrongs);
    }
    return list.orElseThrow();
  }

  private Optional<FilledFixList> opened() throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      FilledFixList.Cell mark =
          new FilledFixList.Cell(
              workbook.getSheetAt(0).getSheetName(),
              FixCells.address(FixForm.MARK_ROW, FixForm.LABEL));
      FixCells first = new FixCells(workbook.getSheetAt(0));
      String text = first.text(FixForm.MARK_ROW, FixForm.LABEL);
      String[] parts = text.split(" \\| ", PARTS);
      if (parts.length != PARTS || !parts[0].startsWith(FixForm.MARK + " ")) {
        wrong(mark, "this is no fix list", "feed back a workbook of the folder owners/ of a site");
        return Optional.empty();
      }
      if (!parts[0].equals(FixForm.MARK + " " + FixForm.FORMAT)) {
        wrong(mark, "the list is of another version", "use the Plumbline that wrote it, or newer");
        return Optional.empty();
      }
      Optional<FixForm> form =
          FixForm.LANGUAGES.stream()
              .filter(language -> language.getLanguage().equals(parts[1]))
              .findFirst()
              .map(FixForm::in);
      Optional<LocalDate> asOf = date(parts[2]);
      if (form.isEmpty() || asOf.isEmpty()) {
        wrong(mark, "the line was changed", "put back the line of the list that the run wrote");
        return Optional.empty();
      }
      List<Filled> findings = findings(workbook, form.get());
      return Optional.of(
          new FilledFixList(name, asOf.get(), parts[3], parts[4], parts[5], mark, findings));
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private List<Filled> findings(XSSFWorkbook workbook, FixForm form) {
    List<Filled> findings = new ArrayList<>();
    Map<String, String> sheets = new HashMap<>();
    for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      FixSheetReader reader = new FixSheetReader(name, new FixCells(sheet), form, wrongs);
      Optional<Filled> filled = reader.read();
      filled.ifPresent(
          found -> {
            String other = sheets.putIfAbsent(found.fingerprint(), sheet.getSheetName());
            if (other != null) {
              wrong(
                  found.reference(),
                  "the finding stands on sheet \"%s\" as well".formatted(other),
                  "answer on one of them and delete the other");
            }
            findings.add(found);
          });
    }
    return findings;
  }

  private void wrong(String what, String instead) {
    wrongs.add(Wrong.at(name, what, instead));
  }

  private void wrong(FilledFixList.Cell cell, String what, String instead) {
    wrongs.add(Wrong.at(name, cell, what, instead));
  }
}
