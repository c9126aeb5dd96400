package dev.plumbline.report.workbook;

import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;

/**
 * Lets a chart leave a gap at an error value, as at a blank one. Excel would else draw a line
 * across it. The option is an extension of 2017, which POI has no type for.
 */
final class ErrorGaps {
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String OPTIONS = "http://schemas.microsoft.com/office/drawing/2017/03/chart";
  private static final String EXTENSION = "{56B9EC1D-385E-4148-901F-78D8002777C0}";

  private ErrorGaps() {}

  /** To be called last: extensions stand at the end of a chart. */
  static void leave(CTChart chart) {
    try (XmlCursor cursor = chart.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("extLst", CHART);
      cursor.beginElement("ext", CHART);
      cursor.insertAttributeWithValue("uri", EXTENSION);
      cursor.beginElement("dataDisplayOptions16", OPTIONS);
      cursor.beginElement("dispNaAsBlank", OPTIONS);
      cursor.insertAttributeWithValue("val", "1");
    }
  }
}
