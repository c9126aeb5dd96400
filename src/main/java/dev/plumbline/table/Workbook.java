package dev.plumbline.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** An open XLSX workbook; its sheets are streamed, its shared texts are held in memory. */
final class Workbook implements Closeable {

  private final String name;
  private final LocalCopy copy;
  private final OPCPackage archive;
  private final XSSFReader reader;

  private Workbook(String name, LocalCopy copy, OPCPackage archive, XSSFReader reader) {
    this.name = name;
    this.copy = copy;
    this.archive = archive;
    this.reader = reader;
  }

  /**
   * @param name what to call the file
   * @throws TableException if it is no XLSX workbook
   */
  static Workbook open(String path, String name, Configuration hadoop) throws IOException {
    return open(LocalCopy.of(path, hadoop), name, copy -> requireWorkbook(copy, name));
  }

  /**
   * As {@link #open}, for workbooks that people keep by hand.
   *
   * @throws TableException also if it holds macros, or more than so many megabytes unpacked
   */
  static Workbook openPlain(String path, String name, Configuration hadoop, long megabytes)
      throws IOException {
    return open(
        LocalCopy.of(path, hadoop), name, copy -> WorkbookScreening.require(copy, name, megabytes));
  }

  /** What a file must be to be opened. */
  private interface Demand {
    void check(LocalCopy copy) throws IOException;
  }

  private static Workbook open(LocalCopy copy, String name, Demand demand) throws IOException {
    try {
      demand.check(copy);
      OPCPackage archive = OPCPackage.open(copy.file(), PackageAccess.READ);
      return new Workbook(name, copy, archive, new XSSFReader(archive));
    } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
      copy.close();
      throw FileProblems.unreadable(name);
    } catch (TableException e) {
      copy.close();
      throw e;
    }
  }

  /**
   * @throws TableException if it is no XLSX workbook, or one behind a password
   */
  static void requireWorkbook(LocalCopy copy, String name) throws IOException {
    if (copy.file().length() == 0) {
      throw FileProblems.empty(name);
    }
    FileMagic magic = FileMagic.valueOf(copy.file());
    if (magic == FileMagic.OLE2) {
      throw isEncrypted(copy) ? WorkbookProblems.encrypted(name) : WorkbookProblems.old(name);
    }
    if (magic != FileMagic.OOXML) {
      throw WorkbookProblems.notAWorkbook(name);
    }
  }

  private static boolean isEncrypted(LocalCopy copy) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(copy.file(), true)) {
      return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
    }
  }

  /**
   * The rows of a sheet; the first where none is named.
   *
   * @throws TableException if there is no such sheet
   */
  SheetRows rows(Optional<String> sheet) throws IOException {
    try {
      CellTexts texts =
          new CellTexts(
              new ReadOnlySharedStringsTable(archive, false),
              reader.getStylesTable(),
              WorkbookDates.startIn1904(reader));
      return new SheetRows(sheet(sheet), texts);
    } catch (OpenXML4JException | SAXException e) {
      throw FileProblems.unreadable(name);
    }
  }

  /** The names of the sheets, in their order, with how each is laid out. */
  Map<String, SheetLayout> layouts() throws IOException {
    try {
      Set<String> hidden = SheetLayout.hiddenSheets(reader.getWorkbookData());
      Map<String, SheetLayout> layouts = new LinkedHashMap<>();
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          String title = sheets.getSheetName();
          layouts.put(title, SheetLayout.of(sheet, hidden.contains(title)));
        }
      }
      return layouts;
    } catch (OpenXML4JException e) {
      throw FileProblems.unreadable(name);
    }
  }

  private InputStream sheet(Optional<String> wanted) throws IOException, OpenXML4JException {
    List<String> names = new ArrayList<>();
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      InputStream sheet = sheets.next();
      if (wanted.isEmpty() || sheets.getSheetName().equalsIgnoreCase(wanted.get())) {
        return sheet;
      }
      sheet.close();
      names.add(sheets.getSheetName());
    }
    throw WorkbookProblems.sheetMissing(name, wanted.orElse(""), names);
  }

  @Override
  public void close() throws IOException {
    archive.revert();
    copy.close();
  }
}
