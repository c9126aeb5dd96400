package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.ReportResult.Figure.Earlier;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTests {
  private static final LocalDate BEFORE = LocalDate.parse("2026-06-28");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spent | 61234567.89 | 60000000.00 | +€1.2 million (+2.1%) since 28 June 2026 | neutral",
        "spent | 60000000.00 | 60000000 | unchanged since 28 June 2026 | neutral",
        "available | -1200.50 | 1000.00 | −€2,200.50 (−220.1%) since 28 June 2026: worse | worse",
        "available | 900.00 | -100.00 | +€1,000.00 (+1,000.0%) since 28 June 2026: better | better",
        "clicks | 12 | 0 | +12 since 28 June 2026: better | better",
        "clicks | 99 | 100 | −1 (−1.0%) since 28 June 2026: worse | worse",
        "click_through_rate | 0.0312 | 0.0290 | +0.22 percentage points since 28 June 2026: better | better",
        "return_on_ad_spend | 3.5 | 4.0 | −0.50 (−12.5%) since 28 June 2026: worse | worse"
      })
  void aChangeIsToldInTheUnitOfItsMetric(
      String metric, BigDecimal now, BigDecimal then, String text, String sense)
      throws IOException {
    assertThat(change("en", metric, now, then)).isEqualTo(new Change(text, sense));
  }

  @Test
  void aChangeIsToldInDutch() throws IOException {
    Change change =
        change("nl", "available", new BigDecimal("61234567.89"), new BigDecimal("60000000.00"));

    assertThat(change.text()).startsWith("+").endsWith("(+2,1%) sinds 28 juni 2026: beter");
  }

  @Test
  void nothingIsToldWhereNothingWasOrIsKnown() throws IOException {
    Figure unknown = new Figure("spent", Optional.empty());

    assertThat(Change.of(edition("en"), unknown).text()).isEmpty();
    assertThat(
            Change.of(
                    edition("en"), unknown.after(Optional.of(new Earlier(BEFORE, BigDecimal.ONE))))
                .text())
        .isEmpty();
    assertThat(Change.of(edition("en"), new Figure("spent", Optional.of(BigDecimal.ONE))).text())
        .isEmpty();
  }

  private static Change change(String language, String metric, BigDecimal now, BigDecimal then)
      throws IOException {
    Figure figure =
        new Figure(metric, Optional.of(now)).after(Optional.of(new Earlier(BEFORE, then)));
    return Change.of(edition(language), figure);
  }

  private static Edition edition(String language) throws IOException {
    RunResult run = SampleRuns.inEnglish();
    Locale locale = Locale.forLanguageTag(language);
    return Edition.of(run, Texts.read(Templates.of(Path.of("no-such-project")), locale));
  }
}
