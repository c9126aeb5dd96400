package dev.plumbline.check;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the checks of one table came to.
 *
 * @param judgements in the order of the checks
 * @param samples of what was found failing; of some it may be empty
 */
record Findings(
    List<Check> checks,
    Evidence evidence,
    List<Judgement> judgements,
    Map<Failing, Sample> samples) {

  Findings with(Map<Failing, Sample> taken) {
    return new Findings(checks, evidence, judgements, taken);
  }

  /** How to find what fails, each once. */
  List<Failing> failing() {
    return IntStream.range(0, checks.size())
        .mapToObj(this::failing)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  List<CheckResult> results() {
    return IntStream.range(0, checks.size())
        .mapToObj(
            index ->
                checks
                    .get(index)
                    .result(judgements.get(index), failing(index).map(samples::get))
                    .leaving(checks.get(index).examination().distribution(evidence)))
        .toList();
  }

  private Optional<Failing> failing(int index) {
    return judgements.get(index).outcome() == Outcome.FAILED
        ? checks.get(index).examination().failing(evidence)
        : Optional.empty();
  }
}
