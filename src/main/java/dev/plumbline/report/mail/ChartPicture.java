package dev.plumbline.report.mail;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import dev.plumbline.report.chart.Drawing;
import dev.plumbline.report.site.ChartSections;
import dev.plumbline.report.site.Edition;
import dev.plumbline.report.site.SectionView;
import dev.plumbline.report.site.SectionView.LegendEntry;
import dev.plumbline.report.site.SectionView.Panel;
import dev.plumbline.report.site.Templates;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Chart;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The first chart of a report as a picture: mail readers draw no SVG. It is what the page shows, in
 * the colours of the light style sheet, at double resolution.
 *
 * @param description what a screen reader says
 * @param note says what is not drawn; may be empty
 * @param width in pixels of the mail
 */
public record ChartPicture(
    String title, String description, String note, List<Key> keys, int width, byte[] png) {
  private static final int DRAWN = 528;

  /** Letters may be wider here than in browsers. */
  private static final int MARGIN = 12;

  private static final int MOST_BARS = 12;
  private static final int SCALE = 2;
  private static final int COLOURS = 6;

  /** The first of a name is that of the light. */
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6});");

  public ChartPicture {
    keys = List.copyOf(keys);
  }

  /** A series, and its colour. */
  public record Key(String name, String colour) {}

  /**
   * The picture of the first chart; empty where a report has none with values, or this machine has
   * no fonts to write with.
   */
  static Optional<ChartPicture> of(Edition edition, ReportResult report, Templates templates)
      throws IOException {
    Optional<Chart> chart =
        report.sections().stream()
            .filter(Chart.class::isInstance)
            .map(Chart.class::cast)
            .findFirst();
    if (chart.isEmpty()) {
      return Optional.empty();
    }
    SectionView.Chart section = ChartSections.mailed(edition, chart.get(), DRAWN, MOST_BARS);
    return section.panels().isEmpty() || !hasFonts()
        ? Optional.empty()
        : Optional.of(of(section, section.panels().get(0), templates));
  }

  private static ChartPicture of(SectionView.Chart section, Panel panel, Templates templates)
      throws IOException {
    Map<String, String> colours = colours(templates.read("assets/site.css"));
    String svg =
        templates.render(
            "mail/chart.ftlh",
            Map.of("section", section, "panel", panel, "colours", colours, "margin", MARGIN));
    List<Key> keys =
        panel.legend().stream()
            .map(entry -> new Key(entry.name(), colour(entry, colours)))
            .toList();
    return new ChartPicture(
        OneLine.title(section.title()),
        OneLine.title(section.description()),
        section.note(),
        keys,
        DRAWN + 2 * MARGIN,
        drawn(svg, panel.wide()));
  }

  private static Map<String, String> colours(String styles) {
    Map<String, String> colours = new HashMap<>();
    Matcher declared = COLOUR.matcher(styles);
    while (declared.find()) {
      colours.putIfAbsent(declared.group(1), declared.group(2));
    }
    return colours;
  }

  private static String colour(LegendEntry entry, Map<String, String> colours) {
    return colours.get("series-" + ((entry.number() - 1) % COLOURS + 1));
  }

  private static byte[] drawn(String svg, Drawing shapes) throws IOException {
    SVGDocument document = parsed(svg);
    BufferedImage image =
        new BufferedImage(
            (shapes.width() + 2 * MARGIN) * SCALE,
            shapes.height() * SCALE,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    document.render((Component) null, graphics, new ViewBox(image.getWidth(), image.getHeight()));
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  /** A slim container may have none; AWT throws what it likes then, and never the same twice. */
  private static boolean hasFonts() {
    try {
      return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length
          > 0;
    } catch (LinkageError | InternalError | RuntimeException noFonts) {
      return false;
    }
  }

  /** Whatever it names outside itself is not looked up. */
  private static SVGDocument parsed(String svg) throws IOException {
    LoaderContext alone =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(bytes), URI.create("chart:mail"), alone);
    if (document == null) {
      throw new IOException("The template mail/chart.ftlh makes no drawing that can be read");
    }
    return document;
  }
}
