package dev.plumbline.check;

import dev.plumbline.check.SegmentQuestion.GroupAnswer;
import dev.plumbline.project.SegmentDefinition;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a check for every group of rows. It fails if any group does; groups of few rows are neither
 * judged nor shown, because a share of few rows says little and shows much.
 *
 * @param examination what is made for every group; must ask nothing further once it has answers
 */
record BySegment(CheckedTable table, SegmentDefinition definition, Examination examination)
    implements Examination {
  private static final int SHOWN = 50;

  private static final Comparator<Group> WORST_FIRST =
      Comparator.comparing((Group group) -> group.judgement().outcome())
          .thenComparing(
              group -> group.judgement().unexpected().orElse(0L), Comparator.reverseOrder())
          .thenComparing(Group::rows, Comparator.reverseOrder())
          .thenComparing(group -> GroupKey.text(group.key()));

  /** The check by group; in error where groups cannot be asked what it asks. */
  static Examination of(CheckedTable table, SegmentDefinition definition, Examination whole) {
    boolean possible =
        whole.mayFollow().isEmpty() && whole.questions().stream().allMatch(SegmentQuestion::canAsk);
    if (!possible) {
      return new Settled(Judgement.error(ErrorClass.NOT_BY_GROUP));
    }
    return whole.questions().isEmpty()
        ? whole
        : new BySegment(table, definition, new Isolated(whole));
  }

  @Override
  public List<Question> questions() {
    return examination.questions().stream().<Question>map(this::ofGroups).toList();
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<String> error =
        questions().stream()
            .flatMap(question -> evidence.to(question).error().stream())
            .findFirst();
    return error.map(Judgement::error).orElseGet(() -> summed(groups(evidence)));
  }

  /** What fails in the groups that failed. */
  @Override
  public Optional<Failing> failing(Evidence evidence) {
    List<String> failed =
        large(groups(evidence)).stream()
            .filter(group -> group.judgement().outcome() == Outcome.FAILED)
            .map(group -> GroupKey.text(group.key()))
            .toList();
    return failed.isEmpty()
        ? Optional.empty()
        : examination
            .failing()
            .map(failing -> failing.within(GroupKey.isOneOf(by(), failed), definition.columns()));
  }

  private SegmentQuestion ofGroups(Question question) {
    return new SegmentQuestion(by(), table.where(Optional.empty()), question);
  }

  /** The columns in an order that does not depend on how they were written. */
  private List<String> by() {
    return definition.columns().stream().sorted().toList();
  }

  private List<Group> groups(Evidence evidence) {
    Map<List<String>, Map<Question, Answer>> answers = new LinkedHashMap<>();
    Map<List<String>, Long> rows = new HashMap<>();
    for (Question question : examination.questions()) {
      for (Object value : evidence.to(ofGroups(question)).values()) {
        GroupAnswer group = (GroupAnswer) value;
        rows.put(group.key(), group.rows());
        answers
            .computeIfAbsent(group.key(), unseen -> new HashMap<>())
            .put(question, group.answer());
      }
    }
    List<Group> groups = new ArrayList<>();
    answers.forEach(
        (key, own) ->
            groups.add(new Group(key, rows.get(key), examination.judge(Evidence.of(own)))));
    return groups;
  }

  private List<Group> large(List<Group> groups) {
    return groups.stream().filter(group -> group.rows() >= definition.minimumRows()).toList();
  }

  private Judgement summed(List<Group> all) {
    List<Group> judged = large(all);
    List<Judgement> judgements = judged.stream().map(Group::judgement).toList();
    int failed = (int) judgements.stream().filter(each -> each.outcome() == Outcome.FAILED).count();
    Segments segments =
        new Segments(
            definition.columns(),
            judged.size(),
            failed,
            all.size() - judged.size(),
            judged.stream()
                .filter(group -> group.judgement().outcome() != Outcome.PASSED)
                .sorted(WORST_FIRST)
                .limit(SHOWN)
                .map(this::shown)
                .toList());
    Judgement sum = Judgement.onSegments(judgements, segments);
    if (judged.isEmpty()) {
      return sum.because(Wording.of("segments.small", definition.minimumRows()));
    }
    return sum.outcome() == Outcome.PASSED
        ? sum
        : sum.because(Wording.of("segments.failed", failed, judged.size()));
  }

  private Segment shown(Group group) {
    Judgement judgement = group.judgement();
    return new Segment(
        definition.columns().stream()
            .map(column -> masked(column, group.key().get(by().indexOf(column))))
            .collect(ArrayList::new, ArrayList::add, ArrayList::addAll),
        judgement.outcome(),
        judgement.observed(),
        judgement.evaluated(),
        judgement.unexpected(),
        judgement.error());
  }

  private String masked(String column, String value) {
    return Mask.of(table.definition().classOf(column))
        .value(value, table.typeOf(column).orElseThrow().catalogString());
  }

  /** A group of rows, and what it came to. */
  private record Group(List<String> key, long rows, Judgement judgement) {}
}
