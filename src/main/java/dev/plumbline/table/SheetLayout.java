package dev.plumbline.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;

/**
 * What a sheet says about its cells besides what they hold.
 *
 * @param hidden whether the sheet as a whole is not shown
 * @param hiddenRows counted from 1
 * @param hiddenColumns counted from 0
 * @param merged cells that look like one, of which the first holds the value; over several rows
 */
record SheetLayout(
    boolean hidden, BitSet hiddenRows, BitSet hiddenColumns, List<CellRangeAddress> merged) {

  SheetLayout {
    merged = List.copyOf(merged);
  }

  /** Reads a sheet. */
  static SheetLayout of(InputStream sheet, boolean hidden) throws IOException {
    BitSet rows = new BitSet();
    BitSet columns = new BitSet();
    List<CellRangeAddress> merged = new ArrayList<>();
    try {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
      int row = 0;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "row" -> {
            String number = xml.getAttributeValue(null, "r");
            row = number == null ? row + 1 : Integer.parseInt(number);
            rows.set(row, isTrue(xml, "hidden"));
          }
          case "col" -> {
            int first = Integer.parseInt(xml.getAttributeValue(null, "min")) - 1;
            int last = Integer.parseInt(xml.getAttributeValue(null, "max"));
            columns.set(first, last, isTrue(xml, "hidden"));
          }
          case "mergeCell" ->
              Optional.of(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")))
                  .filter(range -> range.getLastRow() > range.getFirstRow())
                  .ifPresent(merged::add);
          default -> {
            // Values and formats are read elsewhere.
          }
        }
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new IOException("The sheet is not a well-formed part of a workbook");
    }
    return new SheetLayout(hidden, rows, columns, merged);
  }

  /** The names of the sheets that are not shown. */
  static Set<String> hiddenSheets(InputStream workbook) throws IOException {
    Set<String> hidden = new HashSet<>();
    try (workbook) {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(workbook);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
          String state = xml.getAttributeValue(null, "state");
          if (state != null && !state.equals("visible")) {
            hidden.add(xml.getAttributeValue(null, "name"));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("The workbook is not well-formed XML");
    }
    return hidden;
  }

  private static boolean isTrue(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return "1".equals(value) || "true".equals(value);
  }
}
