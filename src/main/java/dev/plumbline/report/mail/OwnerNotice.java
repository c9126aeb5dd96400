package dev.plumbline.report.mail;

import dev.plumbline.report.OwnerNews;
import dev.plumbline.report.OwnerNews.Item;
import dev.plumbline.report.OwnerNews.Kind;
import dev.plumbline.report.Task;
import dev.plumbline.report.WorkQueue;
import dev.plumbline.report.site.Edition;
import dev.plumbline.report.site.StatusView;
import dev.plumbline.report.site.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an owner is told: what asks for something and did not in the run before, and what is solved.
 * Every text is one line of bounded length.
 *
 * @param outcome of the news; chooses the colour
 * @param verdict how many of each kind
 * @param unlisted how many more items there are
 * @param unlistedSolved how many more are solved
 * @param open all that the owner has to do, news or not
 */
public record OwnerNotice(
    String project,
    String owner,
    String outcome,
    String verdict,
    List<Line> items,
    int unlisted,
    List<Line> solved,
    int unlistedSolved,
    String open,
    String asOf,
    String runId) {
  private static final int LISTED = 10;
  private static final int LISTED_SOLVED = 5;

  public OwnerNotice {
    items = List.copyOf(items);
    solved = List.copyOf(solved);
  }

  /**
   * Something to do, or done.
   *
   * @param kind why it is told, in a word or two
   * @param group the group of rows it is about; empty for the table as a whole
   * @param rows that break the rule; empty where the rule is not about rows
   * @param age how long it is open, or was; empty where that is not known, or less than a day
   * @param fix what to do; may be empty
   * @param owner who has left it open; empty where that is the reader
   */
  public record Line(
      StatusView severity,
      String kind,
      String title,
      String table,
      String group,
      String rows,
      String age,
      String fix,
      String owner) {}

  /** Empty where there is nothing to tell. */
  static Optional<OwnerNotice> of(Edition edition, WorkQueue queue) {
    OwnerNews news = OwnerNews.of(edition.run(), queue);
    if (news.isEmpty()) {
      return Optional.empty();
    }
    List<Line> items =
        news.items().stream().limit(LISTED).map(item -> line(edition, item)).toList();
    List<Line> solved =
        news.solved().stream().limit(LISTED_SOLVED).map(task -> solved(edition, task)).toList();
    return Optional.of(
        new OwnerNotice(
            OneLine.name(edition.run().project().name()),
            OneLine.name(queue.owner().name()),
            outcome(news),
            verdict(edition, news),
            items,
            news.items().size() - items.size(),
            solved,
            news.solved().size() - solved.size(),
            edition.texts().of("owner.verdict", queue.open().size()),
            edition.formats().date(edition.run().run().asOf()),
            OneLine.name(edition.run().run().id())));
  }

  private static String outcome(OwnerNews news) {
    if (news.items().isEmpty()) {
      return "passed";
    }
    return news.items().size() == news.count(Kind.UNANSWERED) ? "error" : "failed";
  }

  private static String verdict(Edition edition, OwnerNews news) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long count = news.count(kind);
      if (count > 0) {
        parts.add(edition.texts().of(counted(kind), count));
      }
    }
    if (!news.solved().isEmpty()) {
      parts.add(edition.texts().of("mail.news.solved", news.solved().size()));
    }
    return String.join(", ", parts);
  }

  private static Line line(Edition edition, Item item) {
    String owner = item.kind() == Kind.ESCALATED ? edition.owner(item.task().owner()) : "";
    return line(edition, item.task(), edition.texts().of(word(item.kind())), OneLine.name(owner));
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case NEW -> "mail.kind.new";
      case REOPENED -> "mail.kind.reopened";
      case WORSE -> "mail.kind.worse";
      case UNANSWERED -> "mail.kind.unanswered";
      case OVERDUE -> "mail.kind.overdue";
      case ESCALATED -> "mail.kind.escalated";
    };
  }

  private static String counted(Kind kind) {
    return switch (kind) {
      case NEW -> "mail.news.new";
      case REOPENED -> "mail.news.reopened";
      case WORSE -> "mail.news.worse";
      case UNANSWERED -> "mail.news.unanswered";
      case OVERDUE -> "mail.news.overdue";
      case ESCALATED -> "mail.news.escalated";
    };
  }

  private static Line solved(Edition edition, Task task) {
    return line(edition, task, edition.texts().of("mail.kind.solved"), "");
  }

  private static Line line(Edition edition, Task task, String kind, String owner) {
    TaskView view = TaskView.of(edition, task);
    return new Line(
        view.severity(),
        kind,
        OneLine.title(view.title()),
        OneLine.name(view.table()),
        OneLine.name(view.group()),
        rows(edition, task, view),
        task.age(edition.run().run().asOf()).orElse(0L) == 0 ? "" : view.age(),
        OneLine.advice(view.fix()),
        owner);
  }

  private static String rows(Edition edition, Task task, TaskView view) {
    if (view.rows().isEmpty()) {
      return "";
    }
    return view.judged().isEmpty()
        ? edition.texts().of("mail.rows.counted", view.rows(), task.rows().orElseThrow())
        : edition.texts().of("mail.rows", view.rows(), view.judged());
  }
}
