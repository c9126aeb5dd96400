package dev.plumbline.report.workbook;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric.Unit;
import dev.plumbline.report.Messages;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.Trust;
import java.util.Locale;
import java.util.Optional;

/** One report of one run, in the language of the run. */
record Edition(RunResult run, ReportResult report, Locale locale, Messages words) {

  static Edition of(RunResult run, ReportResult report) {
    Locale locale = Locale.forLanguageTag(run.project().locale());
    return new Edition(run, report, locale, Messages.of(Edition.class, "words", locale));
  }

  String text(LocalizedText text) {
    return text.in(locale);
  }

  String currency() {
    return run.project().currency();
  }

  /** The title of a section; a section without one goes by the name of its view. */
  String title(Optional<LocalizedText> title, String view) {
    return title.map(this::text).orElseGet(() -> spoken(view));
  }

  Optional<MetricSummary> metric(String id) {
    return run.metrics().stream().filter(metric -> metric.id().equals(id)).findFirst();
  }

  /** The name of a metric, and the currency where it is an amount. */
  String name(String metric) {
    return metric(metric).map(found -> named(found, text(found.name()))).orElse(spoken(metric));
  }

  /** A word for the state of the data that something was computed from; empty where unknown. */
  String word(Optional<Trust> trust) {
    return trust.map(known -> words.text("trust." + known.state())).orElse("");
  }

  /** What a column is called, and the currency where it holds amounts. */
  String named(MetricSummary metric, String name) {
    return isAmount(metric) ? words.text("with_currency", name, currency()) : name;
  }

  CellFormat format(String metric) {
    return metric(metric)
        .map(found -> CellFormat.of(found.unit(), currency()))
        .orElse(CellFormat.WHOLE);
  }

  /** The name of an owner; the id where the run does not know the owner. */
  String owner(String id) {
    return run.project().owners().stream()
        .filter(owner -> owner.id().equals(id))
        .map(RunResult.OwnerSummary::name)
        .findFirst()
        .orElse(id);
  }

  private static boolean isAmount(MetricSummary metric) {
    return metric.unit() == Unit.MONEY || metric.unit() == Unit.UNIT_PRICE;
  }

  private static String spoken(String name) {
    String words = name.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
