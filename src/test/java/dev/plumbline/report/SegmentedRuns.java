package dev.plumbline.report;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Frequent;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs whose failed check was evaluated by group. */
public final class SegmentedRuns {
  private SegmentedRuns() {}

  /** The run with its failed check evaluated by country and channel. */
  public static RunResult of(RunResult run) {
    return new RunResult(
        run.format(),
        run.project(),
        run.run(),
        run.tables().stream().map(SegmentedRuns::table).toList(),
        run.metrics(),
        run.reports());
  }

  private static TableResult table(TableResult table) {
    return new TableResult(
        table.name(),
        table.description(),
        table.owner(),
        table.source(),
        table.key(),
        table.columns(),
        table.rows(),
        table.cost(),
        table.checks().stream()
            .map(check -> check.outcome() == Outcome.FAILED ? segmented(check) : check)
            .toList());
  }

  private static Sample sample(Sample sample) {
    return new Sample(
        sample.columns(),
        sample.rows(),
        List.of("country", "channel", "email"),
        List.of(new Frequent(Arrays.asList("N•••", null, "j•••@e•••.com"), 12)));
  }

  private static CheckResult segmented(CheckResult check) {
    Segments segments =
        new Segments(
            List.of("country", "channel"),
            12,
            3,
            1,
            List.of(
                new Segment(
                    Arrays.asList("N•••", null),
                    Outcome.FAILED,
                    Optional.empty(),
                    Optional.of(1_500L),
                    Optional.of(190L),
                    Optional.empty()),
                new Segment(
                    List.of("D•••", "web"),
                    Outcome.ERROR,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("ARITHMETIC_OVERFLOW"))));
    return new CheckResult(
        check.id(),
        check.table(),
        check.type(),
        check.columns(),
        check.severity(),
        check.dimension(),
        check.outcome(),
        check.title(),
        check.owner(),
        check.why(),
        check.fix(),
        check.expected(),
        check.observed(),
        check.evaluated(),
        check.unexpected(),
        check.sample().map(SegmentedRuns::sample),
        Optional.of(segments),
        check.error(),
        Optional.of(
            new LocalizedText(
                Map.of("en", "3 of 12 groups failed", "nl", "3 van 12 groepen voldoen niet"))),
        check.place());
  }
}
