package dev.plumbline.report.site;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Standing.Force;
import dev.plumbline.result.RunResult.MetricSummary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name that several metrics have, or go by, and that they compute by different formulas.
 *
 * @param name as the first of them writes it
 * @param metrics by id
 * @param meant the one that the name stands for, where somebody ruled or only one still holds
 */
record NameClash(String name, List<MetricSummary> metrics, Optional<MetricSummary> meant) {

  /** The clashes in one language, by name; a name is the same whatever its capitals. */
  static List<NameClash> among(Collection<MetricSummary> metrics, Locale locale, LocalDate asOf) {
    Map<String, Map<String, MetricSummary>> byName = new TreeMap<>();
    for (MetricSummary metric : metrics) {
      names(metric, locale)
          .forEach(
              name ->
                  byName
                      .computeIfAbsent(key(name, locale), key -> new TreeMap<>())
                      .put(metric.id(), metric));
    }
    return byName.entrySet().stream()
        .filter(entry -> formulas(entry.getValue().values()).size() > 1)
        .map(entry -> of(entry.getKey(), List.copyOf(entry.getValue().values()), locale, asOf))
        .toList();
  }

  private static NameClash of(
      String key, List<MetricSummary> metrics, Locale locale, LocalDate asOf) {
    String name =
        metrics.stream()
            .flatMap(metric -> names(metric, locale))
            .filter(written -> key(written, locale).equals(key))
            .findFirst()
            .orElse(key);
    return new NameClash(name, metrics, meant(metrics, asOf));
  }

  /** Those that hold, without those that yield to another of them: the one that is left, if any. */
  private static Optional<MetricSummary> meant(List<MetricSummary> metrics, LocalDate asOf) {
    List<MetricSummary> holding =
        metrics.stream().filter(m -> m.standing().on(asOf) == Force.IN_FORCE).toList();
    Set<String> ids = holding.stream().map(MetricSummary::id).collect(Collectors.toSet());
    List<MetricSummary> left =
        holding.stream()
            .filter(metric -> metric.standing().yieldsTo().filter(ids::contains).isEmpty())
            .toList();
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  private static Set<String> formulas(Collection<MetricSummary> metrics) {
    return metrics.stream().map(MetricSummary::formula).collect(Collectors.toSet());
  }

  private static Stream<String> names(MetricSummary metric, Locale locale) {
    return Stream.concat(Stream.of(metric.name()), metric.standing().synonyms().stream())
        .map((LocalizedText name) -> name.in(locale));
  }

  private static String key(String name, Locale locale) {
    return name.strip().toLowerCase(locale);
  }
}
