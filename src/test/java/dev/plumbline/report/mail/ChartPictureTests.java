package dev.plumbline.report.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.ReportDefinition.Chart.Kind;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.report.mail.ChartPicture.Key;
import dev.plumbline.report.site.Edition;
import dev.plumbline.report.site.Templates;
import dev.plumbline.report.site.Texts;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.RunResult;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartPictureTests {
  private static final Templates TEMPLATES = Templates.of(Path.of("no-such-project"));
  private static final int WHITE = 0xffffff;
  private static final int BLUE = 0x1f6aa5;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindIsDrawnOnWhiteInTheColoursOfTheLight(Kind kind) throws IOException {
    Chart chart = chart(kind, List.of("Netherlands", "Germany & <Co> 🚀", "Österreich"));

    ChartPicture picture = picture(chart).orElseThrow();

    BufferedImage image = image(picture);
    assertThat(image.getWidth()).isEqualTo(2 * picture.width());
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(0, 0) & WHITE).isEqualTo(WHITE);
    assertThat(colours(image)).contains(BLUE).hasSizeGreaterThan(5);
    assertThat(picture.png()).hasSizeLessThan(60_000);
  }

  @Test
  void theSameChartIsTheSamePicture() throws IOException {
    Chart chart = chart(Kind.BAR, List.of("a", "b", "c"));

    assertThat(picture(chart).orElseThrow().png()).isEqualTo(picture(chart).orElseThrow().png());
  }

  @Test
  void aScreenReaderIsToldWhatIsSeen() throws IOException {
    ChartPicture picture = picture(chart(Kind.LINE, List.of("a", "b", "c"))).orElseThrow();

    assertThat(picture.title()).isEqualTo("Clicks & <cost>");
    assertThat(picture.description()).contains("Clicks", "Spent");
    assertThat(picture.keys()).containsExactly(new Key("Clicks", "#1f6aa5"));
  }

  @Test
  void ofManyBarsTheFirstAreDrawnAndThatIsSaid() throws IOException {
    List<String> categories =
        IntStream.range(0, 60).mapToObj("a rather long name of a category %d"::formatted).toList();

    ChartPicture picture = picture(chart(Kind.BAR, categories)).orElseThrow();

    assertThat(picture.note()).isEqualTo("The first 12 of 60 are drawn; the report has them all.");
    assertThat(image(picture).getHeight()).isLessThan(1600);
    assertThat(picture.png()).hasSizeLessThan(100_000);
  }

  @Test
  void aReportWithoutValuesHasNoPicture() throws IOException {
    assertThat(picture(chart(Kind.BAR, List.of()))).isEmpty();
  }

  private static Optional<ChartPicture> picture(Chart chart) throws IOException {
    RunResult run = SampleRuns.inEnglish();
    Edition edition = Edition.of(run, Texts.read(TEMPLATES, Locale.ENGLISH));
    ReportResult report = run.reports().get(0).with(List.of(chart));
    return ChartPicture.of(edition, report, TEMPLATES);
  }

  private static Chart chart(Kind kind, List<String> categories) {
    List<BigDecimal> clicks =
        IntStream.range(0, categories.size()).mapToObj(n -> new BigDecimal(100 + 37 * n)).toList();
    List<BigDecimal> none = Collections.nCopies(categories.size(), null);
    Series spent = new Series("spent", kind == Kind.WATERFALL ? clicks : none);
    return new Chart(
        Optional.of(LocalizedText.english("Clicks & <cost>")),
        "clicks_by_country",
        kind,
        LocalizedText.english("Country"),
        categories,
        kind == Kind.WATERFALL
            ? List.of(new Series("clicks", clicks), new Series("clicks", none))
            : List.of(new Series("clicks", clicks), spent));
  }

  private static BufferedImage image(ChartPicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y) & WHITE);
      }
    }
    return colours;
  }
}
