package dev.plumbline.report.workbook;

import dev.plumbline.project.Metric.Unit;
import dev.plumbline.project.ReportDefinition.Chart.Kind;
import dev.plumbline.result.ReportResult.Chart;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/** Draws a chart section as a chart of the spreadsheet, over the cells that hold its numbers. */
final class NativeChart {
  private static final String FULL_OVERLAP = "100";
  private static final int BAR_GAP = 60;
  private static final double LINE_POINTS = 2.25;
  private static final int LEAST_ROWS = 16;
  private static final int MOST_ROWS = 30;
  private static final double LABEL_POINTS = 9;
  private static final double TITLE_POINTS = 12;
  private static final BigDecimal FEW = BigDecimal.TEN;

  private final Chart chart;
  private final GridSheet numbers;
  private final Edition edition;

  NativeChart(Chart chart, GridSheet numbers, Edition edition) {
    this.chart = chart;
    this.numbers = numbers;
    this.edition = edition;
  }

  /** Rows of a sheet that the chart needs: bars lie, so that their labels can be read. */
  int height() {
    int bars = chart.chart() == Kind.BAR ? chart.series().size() : 1;
    int needed = 5 + chart.categories().size() * bars;
    return chart.chart() == Kind.LINE
        ? LEAST_ROWS
        : Math.max(LEAST_ROWS, Math.min(MOST_ROWS, needed));
  }

  /** Draws the chart to the right of its numbers. */
  void beside() {
    int left = numbers.grid().columns().size() + 1;
    draw(
        numbers.sheet(),
        new XSSFClientAnchor(
            0, 0, 0, 0, left, GridSheet.HEADER_ROW, left + 9, GridSheet.HEADER_ROW + height()));
  }

  /** Draws the chart, if there is anything to draw. */
  void draw(XSSFSheet sheet, XSSFClientAnchor anchor) {
    if (chart.categories().isEmpty() || chart.series().isEmpty()) {
      return;
    }
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart drawn = drawing.createChart(anchor);
    describe(drawn);
    XDDFCategoryAxis categories = categoryAxis(drawn);
    XDDFValueAxis values = valueAxis(drawn);
    XDDFChartData data = data(drawn, categories, values);
    addSeries(data);
    drawn.plot(data);
    CTPlotArea plot = drawn.getCTChart().getPlotArea();
    plot.getValAxArray(0).getNumFmt().setSourceLinked(false);
    if (isStacked()) {
      stack(plot.getBarChartArray(0));
    }
    if (hasUnknowns()) {
      ErrorGaps.leave(drawn.getCTChart());
    }
  }

  private boolean hasUnknowns() {
    return numbers.grid().rows().stream().anyMatch(row -> row.contains(Unknown.DRAWN));
  }

  /** Puts the bars of a category in one line. */
  private static void stack(CTBarChart bars) {
    // The type behind XDDFBarChartData.setOverlap is not among the schemas that POI brings.
    try (XmlCursor cursor = bars.addNewOverlap().newCursor()) {
      cursor.toNextToken();
      cursor.insertAttributeWithValue("val", FULL_OVERLAP);
    }
  }

  private void describe(XSSFChart drawn) {
    drawn.setTitleText(numbers.title());
    XDDFTextRun title = drawn.getTitle().getBody().getParagraph(0).getTextRuns().get(0);
    title.setFontSize(TITLE_POINTS);
    title.setBold(true);
    title.setFontColor(XDDFColor.from(Colour.INK.rgb()));
    drawn.setTitleOverlay(false);
    drawn.displayBlanksAs(DisplayBlanks.GAP);
    drawn.getCTChartSpace().addNewRoundedCorners().setVal(false);
    if (chart.series().size() > 1) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    String description = edition.words().text("chart_description", numbers.title(), numbers.name());
    drawn
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(description);
  }

  private XDDFCategoryAxis categoryAxis(XSSFChart drawn) {
    XDDFCategoryAxis axis =
        drawn.createCategoryAxis(lies() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    // Labels stay outside where a bar goes below zero.
    axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    axis.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    if (lies()) {
      axis.setOrientation(AxisOrientation.MAX_MIN);
    }
    return axis;
  }

  private XDDFValueAxis valueAxis(XSSFChart drawn) {
    XDDFValueAxis axis = drawn.createValueAxis(lies() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    axis.setCrosses(lies() ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    axis.setCrossBetween(AxisCrossBetween.BETWEEN);
    axis.setNumberFormat(axisFormat().pattern());
    if (countsFew()) {
      axis.setMajorUnit(1);
    }
    axis.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    XDDFLineProperties line = new XDDFLineProperties(fill(Colour.RULE));
    axis.getOrAddMajorGridProperties().setLineProperties(line);
    return axis;
  }

  private CellFormat axisFormat() {
    return edition.format(firstMetric()).onAxis(most(), edition.words().text("millions"));
  }

  /** Left alone, an axis of few things steps in halves, which its format shows as wholes. */
  private boolean countsFew() {
    return most().compareTo(FEW) < 0
        && edition.metric(firstMetric()).filter(one -> one.unit() == Unit.COUNT).isPresent();
  }

  private String firstMetric() {
    return chart.series().get(0).metric();
  }

  private BigDecimal most() {
    return chart.series().stream()
        .flatMap(series -> series.values().stream())
        .filter(Objects::nonNull)
        .map(BigDecimal::abs)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  private XDDFChartData data(XSSFChart drawn, XDDFCategoryAxis categories, XDDFValueAxis values) {
    ChartTypes type = lies() ? ChartTypes.BAR : ChartTypes.LINE;
    XDDFChartData data = drawn.createData(type, categories, values);
    data.setVaryColors(false);
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.BAR);
      bars.setGapWidth(BAR_GAP);
      if (isStacked()) {
        bars.setBarGrouping(BarGrouping.STACKED);
      }
    }
    return data;
  }

  private void addSeries(XDDFChartData data) {
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromStringCellRange(numbers.sheet(), column(0));
    for (int i = 1; i <= chart.series().size(); i++) {
      XDDFNumericalDataSource<Double> values =
          XDDFDataSourcesFactory.fromNumericCellRange(numbers.sheet(), column(i));
      XDDFChartData.Series series = data.addSeries(categories, values);
      String header = numbers.sheet().getRow(GridSheet.HEADER_ROW).getCell(i).getStringCellValue();
      series.setTitle(
          header, new CellReference(numbers.name(), GridSheet.HEADER_ROW, i, true, true));
      paint(series, Colour.SERIES.get((i - 1) % Colour.SERIES.size()));
    }
  }

  private static void paint(XDDFChartData.Series series, Colour colour) {
    if (series instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      line.setMarkerStyle(MarkerStyle.CIRCLE);
      XDDFLineProperties stroke = new XDDFLineProperties(fill(colour));
      stroke.setWidth(LINE_POINTS);
      line.setLineProperties(stroke);
    } else {
      series.setFillProperties(fill(colour));
    }
  }

  private CellRangeAddress column(int index) {
    int first = GridSheet.HEADER_ROW + 1;
    return new CellRangeAddress(first, first + chart.categories().size() - 1, index, index);
  }

  /** A waterfall too, which few spreadsheets draw: what a step took stands beside what is left. */
  private boolean isStacked() {
    return chart.chart() == Kind.STACKED_BAR || chart.chart() == Kind.WATERFALL;
  }

  private boolean lies() {
    return chart.chart() != Kind.LINE;
  }

  private static XDDFSolidFillProperties fill(Colour colour) {
    return new XDDFSolidFillProperties(XDDFColor.from(colour.rgb()));
  }
}
