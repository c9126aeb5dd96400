package dev.plumbline.check;

import dev.plumbline.expectation.Bounds;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a check came to. */
record Judgement(
    Outcome outcome,
    Optional<String> observed,
    Optional<Long> evaluated,
    Optional<Long> unexpected,
    Optional<Segments> segments,
    Optional<String> error,
    Optional<LocalizedText> reason) {

  static Judgement passed() {
    return of(Outcome.PASSED, Optional.empty(), Optional.empty());
  }

  static Judgement failed(LocalizedText reason) {
    return of(Outcome.FAILED, Optional.empty(), Optional.of(reason));
  }

  /** The judgement on one figure; none observed where there were no values. */
  static Judgement onFigure(Outcome outcome, Optional<String> observed) {
    return of(outcome, observed, Optional.empty());
  }

  /** The judgement on a figure that must lie within bounds. */
  static Judgement within(Bounds bounds, Figure figure, String told) {
    Outcome outcome = figure.isWithin(bounds) ? Outcome.PASSED : Outcome.FAILED;
    return onFigure(outcome, Optional.of(told));
  }

  /** The judgement where there were too few values for a figure. */
  static Judgement withoutFigure() {
    return failed(Wording.of("no-values"));
  }

  static Judgement onRows(Outcome outcome, long evaluated, long unexpected) {
    return new Judgement(
        outcome,
        Optional.empty(),
        Optional.of(evaluated),
        Optional.of(unexpected),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The sum of judgements on groups of rows: the worst outcome, a failure before an error. */
  static Judgement onSegments(List<Judgement> groups, Segments segments) {
    return new Judgement(
        groups.stream().map(Judgement::outcome).min(Outcome::compareTo).orElse(Outcome.PASSED),
        Optional.empty(),
        sum(groups, Judgement::evaluated),
        sum(groups, Judgement::unexpected),
        Optional.of(segments),
        groups.stream()
            .filter(group -> segments.failed() == 0)
            .flatMap(group -> group.error().stream())
            .findFirst(),
        Optional.empty());
  }

  static Judgement error(String errorClass) {
    return error(errorClass, ErrorClass.reason(errorClass));
  }

  static Judgement error(String errorClass, LocalizedText reason) {
    return new Judgement(
        Outcome.ERROR,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(errorClass),
        Optional.of(reason));
  }

  Judgement because(LocalizedText why) {
    return new Judgement(
        outcome, observed, evaluated, unexpected, segments, error, Optional.of(why));
  }

  private static Judgement of(
      Outcome outcome, Optional<String> observed, Optional<LocalizedText> reason) {
    return new Judgement(
        outcome,
        observed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reason);
  }

  /** The sum of what the judgements have; nothing if none has it. */
  private static Optional<Long> sum(
      List<Judgement> judgements, Function<Judgement, Optional<Long>> count) {
    return judgements.stream().flatMap(each -> count.apply(each).stream()).reduce(Long::sum);
  }
}
