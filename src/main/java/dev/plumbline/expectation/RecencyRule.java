package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The newest value of a column is of late.
 *
 * @param within how long before the as-of date, at its start, it may be at most
 * @param notAfter how long after the as-of date, at its end, it may be at most; any time if empty
 */
public record RecencyRule(
    Declaration declaration, String column, Duration within, Optional<Duration> notAfter)
    implements WiderRule {

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.moment(column));
  }

  @Override
  public boolean allowsSegments() {
    return true;
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    LocalizedText recent = Wording.of("recent", column, Spans.words(within));
    return declaration.limiting(
        notAfter
            .map(
                span ->
                    span.isZero()
                        ? Wording.of("recent-not-after", recent)
                        : Wording.of("recent-not-long-after", recent, Spans.words(span)))
            .orElse(recent));
  }
}
