package dev.plumbline.report.site;

import dev.plumbline.project.Metric.Direction;
import dev.plumbline.project.Metric.Unit;
import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.RunResult.MetricSummary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How a figure differs from what it was in the run before.
 *
 * @param text with the date of that run; empty where nothing was known then, or nothing is now
 * @param sense {@code better}, {@code worse} or {@code neutral}, by what the metric is wanted to do
 */
public record Change(String text, String sense) {
  private static final Change NONE = new Change("", "neutral");

  /** The change of a figure, in the words of its reader. */
  public static Change of(Edition edition, Figure figure) {
    MetricSummary metric = edition.metrics().get(figure.metric());
    return figure
        .value()
        .flatMap(now -> figure.earlier().map(then -> of(edition, metric, now, then)))
        .orElse(NONE);
  }

  private static Change of(
      Edition edition, MetricSummary metric, BigDecimal now, Figure.Earlier then) {
    Texts texts = edition.texts();
    String date = edition.formats().date(then.asOf());
    BigDecimal difference = now.subtract(then.value());
    if (difference.signum() == 0) {
      return new Change(texts.of("change.none", date), "neutral");
    }
    String sign = difference.signum() > 0 ? "+" : "\u2212";
    String amount = sign + amount(edition, metric.unit(), difference.abs());
    String share = share(edition, metric.unit(), difference, then.value()).orElse("");
    String words =
        share.isEmpty()
            ? texts.of("change.by", amount, date)
            : texts.of("change.by.share", amount, sign + share, date);
    String sense = sense(metric.direction(), difference);
    return switch (sense) {
      case "better" -> new Change(texts.of("change.better", words), sense);
      case "worse" -> new Change(texts.of("change.worse", words), sense);
      default -> new Change(words, sense);
    };
  }

  /** Of ratios, the points between them: per cent of per cent is read wrongly. */
  private static String amount(Edition edition, Unit unit, BigDecimal difference) {
    return unit == Unit.RATIO
        ? edition
            .texts()
            .of("change.points", edition.formats().plain(2).format(difference.movePointRight(2)))
        : edition.brief().headline(difference, unit);
  }

  private static Optional<String> share(
      Edition edition, Unit unit, BigDecimal difference, BigDecimal before) {
    if (unit == Unit.RATIO || before.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal share = difference.divide(before, MathContext.DECIMAL64).abs();
    return Optional.of(edition.formats().percent(share, 1));
  }

  private static String sense(Direction direction, BigDecimal difference) {
    return switch (direction) {
      case UP -> difference.signum() > 0 ? "better" : "worse";
      case DOWN -> difference.signum() < 0 ? "better" : "worse";
      case NEUTRAL -> "neutral";
    };
  }
}
