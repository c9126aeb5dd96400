package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.Metric.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTests {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private final Formats english = formats(Locale.ENGLISH);
  private final Formats dutch = formats(DUTCH);

  @Test
  void ratesAreRoundedDown() {
    assertThat(english.percent(new BigDecimal("0.999999"), 2)).isEqualTo("99.99%");
    assertThat(english.percent(BigDecimal.ONE, 2)).isEqualTo("100.00%");
    assertThat(english.percent(new BigDecimal("1.000001"), 2)).isEqualTo("100.01%");
    assertThat(english.percent(new BigDecimal("0.2666666"), 2)).isEqualTo("26.67%");
    assertThat(english.percent(new BigDecimal("0.995"), 0)).isEqualTo("99%");
    assertThat(dutch.percent(new BigDecimal("0.31256"), 2)).isEqualTo("31,26%");
  }

  @Test
  void moneyHasItsCurrencyAndCents() {
    assertThat(exact("1234567.5", Unit.MONEY)).isEqualTo("€1,234,567.50");
    assertThat(exact("-0.4312", Unit.UNIT_PRICE)).isEqualTo("−€0.4312");
    assertThat(exact("35699.1059", Unit.UNIT_PRICE)).isEqualTo("€35,699.11");
    assertThat(dutch.exact(new BigDecimal("1234.5"), Unit.MONEY)).isEqualTo("€\u00a01.234,50");
  }

  @Test
  void everyUnitHasItsForm() {
    assertThat(exact("4.205", Unit.FACTOR)).isEqualTo("4.21");
    assertThat(exact("48213", Unit.COUNT)).isEqualTo("48,213");
    assertThat(exact("51.7800", Unit.DAYS)).isEqualTo("51.78");
    assertThat(exact("0.99961", Unit.RATIO)).isEqualTo("99.96%");
  }

  @Test
  void headlinesAreInWordsFromAMillionOn() throws IOException {
    assertThat(headline("999999.99", Unit.MONEY)).isEqualTo("€999,999.99");
    assertThat(headline("61234567.89", Unit.MONEY)).isEqualTo("€61.2 million");
    assertThat(headline("-1250000000", Unit.MONEY)).isEqualTo("−€1.3 billion");
    assertThat(headline("9123456", Unit.COUNT)).isEqualTo("9.1 million");
    assertThat(headline("1", Unit.DAYS)).isEqualTo("1 day");
    assertThat(headline("51.78", Unit.DAYS)).isEqualTo("51.78 days");
  }

  @Test
  void marksAreAsShortAsTheyCanBe() throws IOException {
    BriefFormats brief = brief();
    assertThat(brief.mark(new BigDecimal("2500000"), Unit.MONEY)).isEqualTo("€2.5M");
    assertThat(brief.mark(new BigDecimal("2543210.99"), Unit.MONEY)).isEqualTo("€2.5M");
    assertThat(brief.mark(new BigDecimal("0"), Unit.MONEY)).isEqualTo("€0");
    assertThat(brief.mark(new BigDecimal("0.025"), Unit.RATIO)).isEqualTo("2.5%");
    assertThat(brief.mark(new BigDecimal("0.20"), Unit.RATIO)).isEqualTo("20%");
    assertThat(brief.mark(new BigDecimal("0.0005"), Unit.UNIT_PRICE)).isEqualTo("€0.0005");
  }

  @Test
  void stepsOfAnAxisThatAreQuartersLookEven() throws IOException {
    BriefFormats brief = brief();
    assertThat(brief.mark(new BigDecimal("1250000"), Unit.MONEY)).isEqualTo("€1.25M");
    assertThat(brief.mark(new BigDecimal("1500000"), Unit.MONEY)).isEqualTo("€1.5M");
    assertThat(brief.mark(new BigDecimal("1750000"), Unit.MONEY)).isEqualTo("€1.75M");
  }

  @Test
  void shortCountsBesideBarsAreInFull() throws IOException {
    BriefFormats brief = brief();
    assertThat(brief.mark(new BigDecimal("-1120"), Unit.COUNT)).isEqualTo("−1,120");
    assertThat(brief.mark(new BigDecimal("9999"), Unit.COUNT)).isEqualTo("9,999");
    assertThat(brief.mark(new BigDecimal("11200"), Unit.COUNT)).isEqualTo("11.2k");
  }

  @Test
  void whatWasObservedIsANumberOnlyIfItIsWrittenLikeOne() {
    assertThat(english.observed("1234.50")).isEqualTo("1,234.50");
    assertThat(english.observed("00123")).isEqualTo("00123");
    assertThat(english.observed("2026-06-30")).isEqualTo("2026-06-30");
  }

  @Test
  void datesAreLong() {
    assertThat(english.date(LocalDate.of(2026, 6, 30))).isEqualTo("30 June 2026");
    assertThat(dutch.date(LocalDate.of(2026, 6, 30))).isEqualTo("30 juni 2026");
  }

  private String exact(String value, Unit unit) {
    return english.exact(new BigDecimal(value), unit);
  }

  private String headline(String value, Unit unit) throws IOException {
    return brief().headline(new BigDecimal(value), unit);
  }

  private BriefFormats brief() throws IOException {
    Templates templates = Templates.of(RenderedSite.NO_PROJECT);
    return new BriefFormats(english, Texts.read(templates, Locale.ENGLISH));
  }

  private static Formats formats(Locale locale) {
    return new Formats(locale, Currency.getInstance("EUR"));
  }
}
