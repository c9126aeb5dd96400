package dev.plumbline.check;

import dev.plumbline.result.Distribution;
import java.util.List;
import java.util.Optional;

/** An examination whose own faults make an error of its check and of nothing else. */
record Isolated(Examination examination) implements Examination {

  @Override
  public List<Question> questions() {
    try {
      return examination.questions();
    } catch (RuntimeException broken) {
      return List.of();
    }
  }

  @Override
  public List<Question> followUp(Evidence evidence) {
    try {
      return examination.followUp(evidence);
    } catch (RuntimeException broken) {
      return List.of();
    }
  }

  @Override
  public List<List<Question>> mayFollow() {
    return examination.mayFollow();
  }

  /** In error if there was none to judge by, because it could not ask. */
  @Override
  public Judgement judge(Evidence evidence) {
    try {
      return examination.judge(evidence);
    } catch (RuntimeException broken) {
      return Judgement.error(ErrorClass.of(broken));
    }
  }

  @Override
  public Examination ofGroup(List<String> values) {
    return new Isolated(examination.ofGroup(values));
  }

  @Override
  public boolean showsPassedGroups() {
    return examination.showsPassedGroups();
  }

  @Override
  public Optional<Distribution> distribution(Evidence evidence) {
    return examination.distribution(evidence);
  }

  @Override
  public Optional<Failing> failing() {
    return examination.failing();
  }

  @Override
  public Optional<Failing> failing(Evidence evidence) {
    return examination.failing(evidence);
  }

  @Override
  public Optional<Failing> failing(Evidence evidence, String groups, List<String> by) {
    return examination.failing(evidence, groups, by);
  }
}
