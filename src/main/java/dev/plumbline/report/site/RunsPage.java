package dev.plumbline.report.site;

import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.EarlierRun;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs that history knows, and what they found.
 *
 * @param count how many, this one included
 */
public record RunsPage(int count, Rows runs) {

  static RunsPage of(Edition edition) {
    RunResult run = edition.run();
    Texts texts = edition.texts();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        cells(
            edition,
            new EarlierRun(
                run.run().asOf(),
                run.count(Outcome.PASSED),
                run.count(Outcome.FAILED),
                run.count(Outcome.ERROR),
                run.count(Outcome.SKIPPED),
                run.run().version(),
                run.run().commit(),
                List.of())));
    for (int n = run.earlier().size() - 1; n >= 0; n--) {
      rows.add(cells(edition, run.earlier().get(n)));
    }
    return new RunsPage(
        rows.size(),
        new Rows(
            texts.of("runs.title"),
            List.of(
                Rows.Column.text(texts.of("frame.asOf")),
                number(texts.word(Outcome.PASSED)),
                number(texts.word(Outcome.FAILED)),
                number(texts.word(Outcome.ERROR)),
                number(texts.word(Outcome.SKIPPED)),
                Rows.Column.text(texts.of("frame.version")),
                Rows.Column.text(texts.of("frame.commit"))),
            rows,
            ""));
  }

  private static Rows.Column number(String label) {
    return new Rows.Column(label, true, "");
  }

  private static List<Cell> cells(Edition edition, EarlierRun run) {
    return List.of(
        Cell.text(run.asOf().toString()),
        count(edition, run.passed()),
        count(edition, run.failed()),
        count(edition, run.errors()),
        count(edition, run.skipped()),
        Cell.text(run.version()),
        Cell.text(run.commit().map(Frame::shortened).orElse(null)));
  }

  private static Cell count(Edition edition, long count) {
    return Cell.text(edition.formats().count(count));
  }
}
