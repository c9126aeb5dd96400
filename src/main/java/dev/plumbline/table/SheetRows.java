package dev.plumbline.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;

/** The rows of a sheet that hold something, one at a time. */
final class SheetRows implements Closeable {

  private final InputStream input;
  private final CellTexts texts;
  private final XMLStreamReader xml;
  private int number;

  SheetRows(InputStream input, CellTexts texts) throws IOException {
    this.input = input;
    this.texts = texts;
    try {
      this.xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(input);
    } catch (XMLStreamException e) {
      throw malformed();
    }
  }

  /** The next row, or null at the end. */
  SheetRow next() throws IOException {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          SheetRow row = row();
          if (!row.cells().isEmpty()) {
            return row;
          }
        }
      }
      return null;
    } catch (XMLStreamException | NumberFormatException e) {
      throw malformed();
    }
  }

  private SheetRow row() throws XMLStreamException {
    String declared = xml.getAttributeValue(null, "r");
    number = declared == null ? number + 1 : Integer.parseInt(declared);
    List<SheetCell> cells = new ArrayList<>();
    int column = -1;
    while (!isEnd("row")) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        String reference = xml.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        SheetCell cell = cell(column);
        if (!cell.text().isEmpty()) {
          cells.add(cell);
        }
      }
    }
    return new SheetRow(number, cells);
  }

  private SheetCell cell(int column) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder stored = new StringBuilder();
    boolean holds = false;
    String formula = null;
    while (!isEnd("c")) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        boolean isText = element.equals("v") || element.equals("t");
        holds |= isText;
        stored.append(isText ? xml.getElementText() : "");
        formula = element.equals("f") ? "=" + xml.getElementText() : formula;
      }
    }
    // Programs that write formulas leave it to others to compute them.
    if (formula != null && stored.isEmpty() && !(holds && "str".equals(type))) {
      return new SheetCell(column, SheetCell.Kind.UNCOMPUTED, formula);
    }
    return holds ? texts.cell(column, type, style, stored.toString()) : SheetCell.text(column, "");
  }

  private boolean isEnd(String element) {
    return xml.getEventType() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals(element);
  }

  private static IOException malformed() {
    return new IOException("The sheet is not a well-formed part of a workbook");
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
