package dev.plumbline.table;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An open workbook with all its cells and formulas in memory; so it must not be large. */
final class WholeWorkbook implements Closeable {

  /** A cell takes some hundred bytes in memory and some ten in the file, unpacked. */
  private static final long MOST_MEGABYTES = 50;

  private final LocalCopy copy;
  private final OPCPackage archive;
  private final XSSFWorkbook workbook;

  private WholeWorkbook(LocalCopy copy, OPCPackage archive, XSSFWorkbook workbook) {
    this.copy = copy;
    this.archive = archive;
    this.workbook = workbook;
  }

  /**
   * @param name what to call the file
   * @throws TableException if it is no XLSX workbook, is too large, or holds macros
   */
  static WholeWorkbook open(String path, String name, Configuration hadoop) throws IOException {
    LocalCopy copy = LocalCopy.of(path, hadoop);
    try {
      WorkbookScreening.require(copy, name, MOST_MEGABYTES);
      OPCPackage archive = OPCPackage.open(copy.file(), PackageAccess.READ);
      return new WholeWorkbook(copy, archive, new XSSFWorkbook(archive));
    } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException e) {
      copy.close();
      throw FileProblems.unreadable(name);
    } catch (TableException e) {
      copy.close();
      throw e;
    }
  }

  XSSFWorkbook cells() {
    return workbook;
  }

  /** When it was last saved, in UTC; empty where it does not say. */
  Optional<String> savedAt() {
    Date modified = workbook.getProperties().getCoreProperties().getModified();
    return Optional.ofNullable(modified)
        .map(date -> date.toInstant().truncatedTo(ChronoUnit.SECONDS))
        .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDateTime().toString());
  }

  @Override
  public void close() throws IOException {
    archive.revert();
    copy.close();
  }
}
