package dev.plumbline.check;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.Outcome;
import java.util.Optional;

/** What a check came to. */
record Judgement(
    Outcome outcome,
    Optional<String> observed,
    Optional<Long> evaluated,
    Optional<Long> unexpected,
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

  static Judgement onRows(Outcome outcome, long evaluated, long unexpected) {
    return new Judgement(
        outcome,
        Optional.empty(),
        Optional.of(evaluated),
        Optional.of(unexpected),
        Optional.empty(),
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
        Optional.of(errorClass),
        Optional.of(reason));
  }

  Judgement because(LocalizedText why) {
    return new Judgement(outcome, observed, evaluated, unexpected, error, Optional.of(why));
  }

  private static Judgement of(
      Outcome outcome, Optional<String> observed, Optional<LocalizedText> reason) {
    return new Judgement(
        outcome, observed, Optional.empty(), Optional.empty(), Optional.empty(), reason);
  }
}
