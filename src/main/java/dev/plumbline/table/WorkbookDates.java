package dev.plumbline.table;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** Dates as workbooks store them: days since the beginning of 1900 or 1904. */
final class WorkbookDates {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private WorkbookDates() {}

  static boolean startIn1904(XSSFReader reader) throws IOException, OpenXML4JException {
    try (InputStream workbook = reader.getWorkbookData()) {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(workbook);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("workbookPr")) {
          String value = xml.getAttributeValue(null, "date1904");
          return "1".equals(value) || "true".equals(value);
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw new IOException("The workbook is not well-formed XML");
    }
  }

  /** ISO 8601: a date, a date with time, or a time for less than a day. */
  static String text(double days, boolean startsIn1904) {
    LocalDateTime moment = DateUtil.getLocalDateTime(days, startsIn1904, true);
    if (days < 1) {
      return moment.format(TIME);
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.format(TIMESTAMP);
  }
}
