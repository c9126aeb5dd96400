package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.Decision;
import dev.plumbline.history.Decision.Comment;
import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.history.Decisions;
import dev.plumbline.history.PastRun;
import dev.plumbline.history.Stores;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.report.OwnedRuns;
import dev.plumbline.report.workbook.FilledIn;
import dev.plumbline.report.workbook.FixLists;
import dev.plumbline.result.Answer;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What owners filled in becomes waivers and comments, once and as a whole. */
class HistoryFeedbackCommandTests {
  @TempDir Path project;
  private StringWriter output;
  private StringWriter errors;

  @BeforeEach
  void writeAProjectWithARunAndItsFixLists() throws IOException {
    Files.writeString(
        project.resolve("plumbline.yml"),
        """
        name: Weighbridge & Sons <logistics>
        owner: crm
        owners: {crm: {name: CRM team}, finance: {name: Finance}}
        profile: demo
        profiles: {demo: {as_of: 2026-07-01}, other: {as_of: 2026-07-01}}
        """);
    RunResult run = OwnedRuns.withFindings("en");
    Faults faults = new Faults();
    Project loaded = ProjectLoader.load(project, Optional.empty(), Map.of(), faults).orElseThrow();
    Stores.add(Stores.in(project.resolve("history")), PastRun.of(run, loaded));
    new FixLists().write(run, project);
  }

  @Test
  void whatIsAcceptedBecomesAWaiverAndAllElseAComment() throws IOException {
    FilledIn.fill(
        list("crm"),
        workbook -> {
          FilledIn.answer(workbook.getSheetAt(1), 0, "fixed", null, null);
          FilledIn.answer(workbook.getSheetAt(1), 1, "question", null, "Which one?");
          FilledIn.answer(workbook.getSheetAt(1), 2, "accepted", "2026-12-31", "Old");
          FilledIn.answer(workbook.getSheetAt(1), 3, "accepted", "2026-12-31", "Old");
          FilledIn.answer(workbook.getSheetAt(2), 0, "open", null, null);
          FilledIn.answer(workbook.getSheetAt(3), 0, "accepted", "2026-09-30", "=A known gap");
          FilledIn.answer(workbook.getSheetAt(4), 1, "accepted", "2026-10-31", "One");
          FilledIn.answer(workbook.getSheetAt(4), 2, "accepted", "2026-08-31", "Two");
        });
    assertThat(run(list("crm").toString())).isZero();
    assertThat(lines(output))
        .containsExactly(
            "Comment on contact-email by crm: fixed",
            "Comment on contact-email by crm: question, 1 row: Which one?",
            "Comment on contact-email by crm: accepted, 2 rows: Old (no waiver: accept the finding"
                + " as a whole, on the first row)",
            "Waived: contact-phone for [null] until 2026-09-30 by crm: =A known gap",
            "Waived: contact-phone for [NL] until 2026-08-31 by crm: One; Two",
            "Kept 5 answers; 0 had been before");
    Waiver waiver =
        decisions()
            .waiver(new Waived("contact-phone", Optional.of(Arrays.asList((String) null))))
            .orElseThrow();
    assertThat(waiver.until()).isEqualTo(LocalDate.parse("2026-09-30"));
    assertThat(waiver.reason()).isEqualTo("=A known gap");
    assertThat(waiver.circumstance().by()).contains("crm");
    assertThat(decisions().comments())
        .extracting(Comment::answer)
        .containsExactly(Answer.FIXED, Answer.QUESTION, Answer.ACCEPTED);
    assertThat(decisions().comments().get(2).rows()).containsExactly("=2+5<b>", "+31");
  }

  @Test
  void addressesAndNumbersAreNotKept() throws IOException {
    FilledIn.fill(
        list("crm"),
        workbook -> {
          FilledIn.answer(
              workbook.getSheetAt(1), 0, "question", null, "Ask jan@vectura.example, 06-12345678");
          FilledIn.answer(
              workbook.getSheetAt(3), 0, "accepted", "2026-09-30", "Says jan@vectura.example");
        });
    assertThat(run(list("crm").toString())).isZero();
    assertThat(decisions().comments())
        .extracting(Comment::text)
        .containsExactly(Optional.of("Ask •••, •••"));
    assertThat(decisions().waivers().values())
        .extracting(Waiver::reason)
        .containsExactly("Says •••");
    assertThat(output.toString() + errors).doesNotContain("jan@", "12345678");
    assertThat(run(list("crm").toString())).isZero();
    assertThat(lines(output)).containsExactly("Kept 0 answers; 2 had been before");
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    accept(list("crm"), "2026-09-30");
    assertThat(run(list("crm").toString())).isZero();
    List<Decision> kept = decisions().all();
    assertThat(run(list("crm").toString())).isZero();
    assertThat(lines(output)).containsExactly("Kept 0 answers; 1 had been before");
    assertThat(decisions().all()).isEqualTo(kept).hasSize(1);
    assertThat(history("unwaive", "contact-email")).isZero();
    assertThat(run(list("crm").toString())).isZero();
    assertThat(decisions().waivers()).as("taken back is taken back").isEmpty();
  }

  @Test
  void aKeptAnswerMayBeFedBackAfterItsDay() throws IOException {
    accept(list("crm"), "2026-09-30");
    assertThat(run(list("crm").toString())).isZero();
    assertThat(run(list("crm").toString(), "--as-of", "2027-01-01")).isZero();
  }

  @Test
  void aTrialKeepsNothing() throws IOException {
    accept(list("crm"), "2026-09-30");
    assertThat(run(list("crm").toString(), "--dry-run", "--by", "finance")).isZero();
    assertThat(lines(output))
        .containsExactly(
            "Waived: contact-email until 2026-09-30 by finance: Old",
            "Would keep 1 answer; 0 had been before");
    assertThat(decisions().all()).isEmpty();
  }

  @Test
  void nothingIsTakenWhileOneFileHasAFault() throws IOException {
    accept(list("crm"), "2026-09-30");
    accept(list("finance"), "2026-06-30");
    assertThat(run(list("crm").toString(), list("finance").toString())).isEqualTo(2);
    assertThat(lines(errors))
        .containsExactly(
            "finance.xlsx, sheet \"1 contact-email\", cell G13: 2026-06-30 is in the past; name a"
                + " day from 2026-07-01 on",
            "Nothing was taken in");
    assertThat(decisions().all()).isEmpty();
  }

  @Test
  void aFindingOrAProjectThatIsNotKnownIsRefused() throws IOException {
    FilledIn.fill(
        list("crm"),
        workbook -> {
          FilledIn.answer(workbook.getSheetAt(1), 0, "fixed", null, null);
          workbook.getSheetAt(2).getRow(9).getCell(1).setCellValue("0123456789abcdef");
        });
    assertThat(run(list("crm").toString())).isEqualTo(2);
    assertThat(lines(errors))
        .containsExactly(
            "crm.xlsx, sheet \"2 invoice-opens\", cell B10: the history knows no such finding; take"
                + " this sheet anew from the list that the run wrote, or delete it",
            "Nothing was taken in");
    assertThat(run(list("finance").toString(), "--profile", "other")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("sheet \"Overview\", cell A3: the list is of another project or profile");
    assertThat(run(project.resolve("none.xlsx").toString())).isEqualTo(2);
    assertThat(errors.toString())
        .contains("none.xlsx: cannot be read as an Excel workbook (NoSuchFileException)");
    assertThat(decisions().all()).isEmpty();
  }

  @Test
  void commentsAreListed() throws IOException {
    FilledIn.fill(
        list("crm"),
        workbook ->
            FilledIn.answer(workbook.getSheetAt(1), 0, "question", null, "Who knows this?"));
    assertThat(run(list("crm").toString())).isZero();
    assertThat(history("list")).isZero();
    assertThat(lines(output))
        .contains("Comment on contact-email by crm: question: Who knows this?");
  }

  private static void accept(Path list, String until) throws IOException {
    FilledIn.fill(
        list, workbook -> FilledIn.answer(workbook.getSheetAt(1), 0, "accepted", until, "Old"));
  }

  private Path list(String owner) {
    return project.resolve("owners").resolve(owner + ".xlsx");
  }

  private Decisions decisions() throws IOException {
    return Stores.in(project.resolve("history")).read().decisions();
  }

  private int run(String... arguments) {
    return history(
        Stream.concat(Stream.of("feedback"), Stream.of(arguments)).toArray(String[]::new));
  }

  private int history(String... arguments) {
    output = new StringWriter();
    errors = new StringWriter();
    Stream<String> words =
        Stream.of(
                Stream.of("history", arguments[0], "--project", project.toString()),
                Stream.of(arguments).skip(1))
            .flatMap(stream -> stream);
    return Plumbline.commandLine()
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(words.toArray(String[]::new));
  }

  private static List<String> lines(StringWriter text) {
    return text.toString().lines().toList();
  }
}
