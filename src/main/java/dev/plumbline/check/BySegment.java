package dev.plumbline.check;

import dev.plumbline.check.GroupAnswers.Group;
import dev.plumbline.project.SegmentDefinition;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a check for every group of rows. It fails if any group does; groups of few rows are neither
 * judged nor shown, because a share of few rows says little and shows much.
 *
 * @param examination what is made for every group
 */
record BySegment(CheckedTable table, SegmentDefinition definition, Examination examination)
    implements Examination {
  private static final int SHOWN = 50;

  private static final Comparator<Judged> WORST_FIRST =
      Comparator.comparing((Judged group) -> group.judgement().outcome())
          .thenComparing(
              group -> group.judgement().unexpected().orElse(0L), Comparator.reverseOrder())
          .thenComparing(group -> group.group().rows(), Comparator.reverseOrder())
          .thenComparing(group -> group.group().text());

  /** The check by group; in error where groups cannot be asked what it asks. */
  static Examination of(CheckedTable table, SegmentDefinition definition, Examination whole) {
    if (!GroupAnswers.canGive(whole)) {
      return new Settled(Judgement.error(ErrorClass.NOT_BY_GROUP));
    }
    return whole.questions().isEmpty()
        ? whole
        : new BySegment(table, definition, new Isolated(whole));
  }

  @Override
  public List<Question> questions() {
    return answers().questions();
  }

  @Override
  public List<Question> followUp(Evidence evidence) {
    return answers().stand(evidence).missing();
  }

  @Override
  public List<List<Question>> mayFollow() {
    return answers().mayFollow();
  }

  @Override
  public Judgement judge(Evidence evidence) {
    GroupAnswers.Stand stand = answers().stand(evidence);
    if (!stand.missing().isEmpty()) {
      throw new IllegalStateException("The groups have not been asked all that they must be");
    }
    return stand.error().map(Judgement::error).orElseGet(() -> summed(stand));
  }

  /**
   * What fails in the groups that failed; where it is found otherwise in each of them, in the worst
   * of them.
   */
  @Override
  public Optional<Failing> failing(Evidence evidence) {
    Map<Failing, List<Group>> groups = new LinkedHashMap<>();
    judged(answers().stand(evidence)).stream()
        .filter(group -> group.judgement().outcome() == Outcome.FAILED)
        .sorted(WORST_FIRST)
        .map(Judged::group)
        .forEach(
            group ->
                examination
                    .failing(group.evidence())
                    .ifPresent(
                        failing ->
                            groups
                                .computeIfAbsent(failing, unseen -> new ArrayList<>())
                                .add(group)));
    return groups.values().stream()
        .limit(SHOWN)
        .flatMap(alike -> failing(alike).stream())
        .reduce(Failing::or);
  }

  private Optional<Failing> failing(List<Group> alike) {
    return examination.failing(
        alike.get(0).evidence(),
        GroupKey.isOneOf(answers().parts(), alike.stream().map(Group::text).toList()),
        definition.columns());
  }

  private GroupAnswers answers() {
    return new GroupAnswers(
        by(),
        by().stream().map(table::mask).toList(),
        table.where(Optional.empty()),
        definition.minimumRows(),
        examination);
  }

  private List<String> by() {
    return GroupKey.columns(definition);
  }

  private List<Judged> judged(GroupAnswers.Stand stand) {
    return stand.judged().stream()
        .map(group -> new Judged(group, examination.ofGroup(values(group)).judge(group.evidence())))
        .toList();
  }

  private Judgement summed(GroupAnswers.Stand stand) {
    List<Judged> judged = judged(stand);
    List<Judgement> judgements = judged.stream().map(Judged::judgement).toList();
    int failed = (int) judgements.stream().filter(each -> each.outcome() == Outcome.FAILED).count();
    Segments segments =
        new Segments(
            definition.columns(),
            judged.size(),
            failed,
            stand.small(),
            judged.stream()
                .filter(
                    group ->
                        examination.showsPassedGroups()
                            || group.judgement().outcome() != Outcome.PASSED)
                .sorted(WORST_FIRST)
                .limit(SHOWN)
                .map(this::shown)
                .toList());
    Judgement sum = Judgement.onSegments(judgements, segments);
    if (judged.isEmpty()) {
      return sum.because(Wording.of("segments.small", definition.minimumRows()));
    }
    if (sum.outcome() == Outcome.SKIPPED) {
      return judgements.stream()
          .filter(group -> group.outcome() == Outcome.SKIPPED)
          .flatMap(group -> group.reason().stream())
          .findFirst()
          .map(sum::because)
          .orElse(sum);
    }
    return sum.outcome() == Outcome.PASSED
        ? sum
        : sum.because(Wording.of("segments.failed", failed, judged.size()));
  }

  private Segment shown(Judged group) {
    Judgement judgement = group.judgement();
    return new Segment(
        values(group.group()),
        judgement.outcome(),
        judgement.observed(),
        judgement.evaluated(),
        judgement.unexpected(),
        judgement.error());
  }

  private List<String> values(Group group) {
    return definition.columns().stream()
        .map(column -> group.shown().get(by().indexOf(column)))
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }

  /** A group of rows, and what it came to. */
  private record Judged(Group group, Judgement judgement) {}
}
