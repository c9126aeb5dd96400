package dev.plumbline.demo.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks that are drawn cell by cell, as people fill them.
 *
 * @param drawings one for each workbook
 */
public record WorkbookSheets(List<Drawing> drawings) implements TableFile {

  public WorkbookSheets {
    drawings = List.copyOf(drawings);
  }

  /**
   * A workbook.
   *
   * @param saved when it was last saved
   * @param content fills the empty workbook
   */
  public record Drawing(String path, Instant saved, Consumer<XSSFWorkbook> content) {}

  @Override
  public List<String> write(Path folder, Dataset data) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Drawing drawing : drawings) {
      Path file = folder.resolve(drawing.path());
      Files.createDirectories(file.getParent());
      try (XSSFWorkbook workbook = new XSSFWorkbook();
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        drawing.content().accept(workbook);
        date(workbook, Date.from(drawing.saved()));
        writeReproducibly(workbook, out);
      }
      paths.add(drawing.path());
    }
    return paths;
  }

  /** The library keeps the switch for fixed dates in one place for all workbooks. */
  private static void writeReproducibly(XSSFWorkbook workbook, OutputStream out)
      throws IOException {
    synchronized (WorkbookFile.class) {
      Reproducibility.runWithSourceDateEpoch(() -> workbook.write(out));
    }
  }

  private static void date(XSSFWorkbook workbook, Date saved) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreator("Marketing");
    core.setCreated(Optional.of(saved));
    core.setModified(Optional.of(saved));
  }
}
