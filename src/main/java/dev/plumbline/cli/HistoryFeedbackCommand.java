package dev.plumbline.cli;

import dev.plumbline.history.Decision;
import dev.plumbline.history.Decision.Comment;
import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.report.workbook.FilledFixList;
import dev.plumbline.report.workbook.FixListException;
import dev.plumbline.report.workbook.FixListException.Wrong;
import dev.plumbline.result.Answer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline history feedback}: takes in fix lists that owners have filled in. */
@Command(
    name = "feedback",
    description =
        "Take in fix lists that owners have filled in: what they accept becomes waivers, all else"
            + " comments. Nothing is taken of any of them while one has a fault.",
    mixinStandardHelpOptions = true)
final class HistoryFeedbackCommand implements Callable<Integer> {
  @Mixin private HistoryOptions options;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A filled-in workbook of the folder owners/ of a site.")
  private List<Path> files = List.of();

  @Option(
      names = "--by",
      paramLabel = "OWNER",
      description = "Id of the owner who answers. Default: the owner of each list.")
  private Optional<String> by = Optional.empty();

  @Option(names = "--dry-run", description = "Tell what would be kept, and keep nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ProjectHistory history = options.open();
    by.ifPresent(new DecisionOptions(spec.commandLine(), history)::requireOwner);
    Feedback feedback = new Feedback(history, by);
    List<Wrong> wrongs = new ArrayList<>();
    for (Path file : files) {
      try {
        feedback.add(FilledFixList.read(file));
      } catch (FixListException e) {
        wrongs.addAll(e.wrongs());
      }
    }
    wrongs.addAll(feedback.wrongs());
    if (!wrongs.isEmpty()) {
      PrintWriter errors = spec.commandLine().getErr();
      wrongs.forEach(errors::println);
      errors.println("Nothing was taken in");
      return ExitCode.USAGE.number();
    }
    PrintWriter terminal = spec.commandLine().getOut();
    for (Decision decision : feedback.decisions()) {
      if (!dryRun) {
        history.store().add(decision);
      }
      terminal.println(line(decision));
    }
    terminal.printf(
        "%s %s; %d had been before%n",
        dryRun ? "Would keep" : "Kept",
        HistoryListCommand.counted(feedback.decisions(), "answer"),
        feedback.known());
    return ExitCode.OK.number();
  }

  private static String line(Decision decision) {
    if (decision instanceof Waiver waiver) {
      return "Waived: %s until %s by %s: %s"
          .formatted(
              waiver.waived(),
              waiver.until(),
              waiver.circumstance().by().orElse("nobody"),
              waiver.reason());
    }
    Comment comment = (Comment) decision;
    boolean isPartlyAccepted = comment.answer() == Answer.ACCEPTED;
    return told(comment)
        + (isPartlyAccepted ? " (no waiver: accept the finding as a whole, on the first row)" : "");
  }

  /** A comment on one line. */
  static String told(Comment comment) {
    String rows =
        comment.rows().isEmpty() ? "" : ", " + HistoryListCommand.counted(comment.rows(), "row");
    return "Comment on %s by %s: %s%s%s"
        .formatted(
            comment.about(),
            comment.circumstance().by().orElse("nobody"),
            comment.answer().name().toLowerCase(Locale.ROOT),
            rows,
            comment.text().map(text -> ": " + text).orElse(""));
  }
}
