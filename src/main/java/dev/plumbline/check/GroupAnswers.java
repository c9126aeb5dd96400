package dev.plumbline.check;

import dev.plumbline.check.Distribution.Cell;
import dev.plumbline.check.ScanQuestion.RowCount;
import dev.plumbline.check.SegmentQuestion.GroupAnswer;
import dev.plumbline.expectation.Sql;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks groups of rows what an examination asks, all of them together, and sorts the answers by
 * group. What it asks further of one group or another, it asks of all that need it at once.
 *
 * @param by the columns whose equal values make a group of rows, in their own order
 * @param masks how the values of those columns are shown, in their order
 * @param rows Spark SQL condition of the rows that belong to groups at all
 * @param minimumRows groups of fewer rows are asked nothing further
 * @param examination what is made for every group
 */
record GroupAnswers(
    List<String> by,
    List<ColumnMask> masks,
    String rows,
    int minimumRows,
    Examination examination) {

  /**
   * A group of rows, and what it answered so far.
   *
   * @param shown the values of its columns as they are shown
   */
  record Group(List<String> key, List<String> shown, long rows, Map<Question, Answer> answers) {

    String text() {
      return GroupKey.text(key);
    }

    Evidence evidence() {
      return Evidence.of(answers);
    }

    private boolean lacks(Question question) {
      return !answers.containsKey(question);
    }

    private void add(Question question, Answer answer) {
      answers.put(question, answer);
    }
  }

  /**
   * What is known so far.
   *
   * @param judged the groups that have rows enough
   * @param small how many others there are
   * @param missing what must still be asked
   * @param error the class of the error that came instead of answers
   */
  record Stand(List<Group> judged, int small, List<Question> missing, Optional<String> error) {
    private static Stand failed(String error) {
      return new Stand(List.of(), 0, List.of(), Optional.of(error));
    }
  }

  /** Whether groups can be asked what an examination asks. */
  static boolean canGive(Examination examination) {
    return examination.questions().stream().allMatch(GroupAnswers::canBeAsked)
        && examination.mayFollow().stream()
            .flatMap(List::stream)
            .allMatch(NumberCounts.class::isInstance);
  }

  private static boolean canBeAsked(Question question) {
    return question instanceof QueryByGroup || SegmentQuestion.canAsk(question);
  }

  /** What is asked of all groups first. */
  List<Question> questions() {
    return Stream.concat(sizes().stream(), examination.questions().stream().map(this::ofGroups))
        .toList();
  }

  /** What may have to be asked further, each time in one group-by. */
  List<List<Question>> mayFollow() {
    return examination.mayFollow().stream()
        .map(time -> time.stream().map(this::ofGroups).toList())
        .toList();
  }

  /** What the answers so far tell. */
  Stand stand(Evidence evidence) {
    Optional<String> error = error(questions(), evidence);
    if (error.isPresent()) {
      return Stand.failed(error.get());
    }
    List<Group> all = groups(evidence);
    List<Group> judged = all.stream().filter(group -> group.rows() >= minimumRows).toList();
    int small = all.size() - judged.size();
    while (true) {
      Map<NumberCounts, Map<String, List<Cell>>> further = further(judged);
      List<Question> asked = further.entrySet().stream().<Question>map(this::ofGroups).toList();
      List<Question> missing = asked.stream().filter(each -> !evidence.holds(each)).toList();
      Optional<String> failed = missing.isEmpty() ? error(asked, evidence) : Optional.empty();
      if (failed.isPresent()) {
        return Stand.failed(failed.get());
      }
      if (asked.isEmpty() || !missing.isEmpty()) {
        return new Stand(judged, small, missing, Optional.empty());
      }
      further.entrySet().forEach(counts -> sort(counts, evidence, judged));
    }
  }

  /** How many rows the groups have, where the questions themselves do not tell it of all groups. */
  private List<Question> sizes() {
    return examination.questions().stream().anyMatch(QueryByGroup.class::isInstance)
        ? List.of(ofGroups(new RowCount(rows)))
        : List.of();
  }

  private Question ofGroups(Question question) {
    return question instanceof QueryByGroup
        ? question
        : new SegmentQuestion(by, masks, rows, question);
  }

  private Question ofGroups(Map.Entry<NumberCounts, Map<String, List<Cell>>> counts) {
    return ofGroups(new NumberCountsByGroup(parts(), counts.getKey(), counts.getValue()));
  }

  /** The parts of a group's key, as Spark SQL. */
  List<String> parts() {
    return GroupKey.parts(by.stream().map(Sql::column).toList(), masks);
  }

  private static Optional<String> error(List<Question> questions, Evidence evidence) {
    return questions.stream()
        .flatMap(question -> evidence.to(question).error().stream())
        .findFirst();
  }

  private List<Group> groups(Evidence evidence) {
    Map<List<String>, Group> groups = new LinkedHashMap<>();
    for (Question question : questions()) {
      if (question instanceof SegmentQuestion asked) {
        answers(question, evidence)
            .forEach(
                (key, answer) ->
                    groups
                        .computeIfAbsent(
                            key,
                            unseen ->
                                new Group(key, answer.shown(), answer.rows(), new HashMap<>()))
                        .add(asked.question(), answer.answer()));
      }
    }
    for (Question question : questions()) {
      if (question instanceof QueryByGroup asked) {
        Map<List<String>, GroupAnswer> found = answers(question, evidence);
        Answer nothing = Answer.of(asked.nothing());
        groups.forEach(
            (key, group) ->
                group.add(
                    question,
                    Optional.ofNullable(found.get(key)).map(GroupAnswer::answer).orElse(nothing)));
      }
    }
    return List.copyOf(groups.values());
  }

  /** What the examination asks further of each group, and of what ranges. */
  private Map<NumberCounts, Map<String, List<Cell>>> further(List<Group> groups) {
    Map<NumberCounts, Map<String, List<Cell>>> further = new LinkedHashMap<>();
    for (Group group : groups) {
      for (Question question : examination.followUp(group.evidence())) {
        if (group.lacks(question)) {
          NumberCounts counts = (NumberCounts) question;
          further
              .computeIfAbsent(counts.everywhere(), unseen -> new HashMap<>())
              .put(group.text(), counts.ranges().orElseThrow());
        }
      }
    }
    return further;
  }

  private void sort(
      Map.Entry<NumberCounts, Map<String, List<Cell>>> counts,
      Evidence evidence,
      List<Group> groups) {
    Map<List<String>, GroupAnswer> found = answers(ofGroups(counts), evidence);
    groups.stream()
        .filter(group -> counts.getValue().containsKey(group.text()))
        .forEach(
            group ->
                group.add(
                    counts.getKey().within(counts.getValue().get(group.text())),
                    found.get(group.key()).answer()));
  }

  private static Map<List<String>, GroupAnswer> answers(Question question, Evidence evidence) {
    Map<List<String>, GroupAnswer> answers = new LinkedHashMap<>();
    for (Object value : evidence.to(question).values()) {
      GroupAnswer group = (GroupAnswer) value;
      answers.put(group.key(), group);
    }
    return answers;
  }
}
