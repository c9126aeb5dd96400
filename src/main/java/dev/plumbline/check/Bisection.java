package dev.plumbline.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers many questions at once; where that fails, halves them until the guilty are alone, so that
 * each fails by itself. One guilty question among n costs about two attempts for each doubling of
 * n.
 *
 * <p>Halving stops where a failure is no question's fault: the rest would fail as well.
 *
 * @param <Q> the questions, all different
 * @param <A> the answers
 */
final class Bisection<Q, A> {
  private final Attempt<Q, A> attempt;
  private final Function<Throwable, A> failed;
  private final Map<Q, A> answers = new HashMap<>();

  /**
   * @param failed the answer to a question that fails
   */
  Bisection(Attempt<Q, A> attempt, Function<Throwable, A> failed) {
    this.attempt = attempt;
    this.failed = failed;
  }

  /** Answers several questions at once. */
  @FunctionalInterface
  interface Attempt<Q, A> {
    /** The answers; any exception spoils them all. */
    Map<Q, A> answers(List<Q> questions);
  }

  /** The answers to all questions. */
  Map<Q, A> answers(List<Q> questions) {
    if (!questions.isEmpty()) {
      ask(questions);
    }
    return answers;
  }

  /** Whether all questions could be answered at once. */
  private boolean ask(List<Q> questions) {
    try {
      answers.putAll(attempt.answers(questions));
      return true;
    } catch (Exception | LinkageError | StackOverflowError failure) {
      if (questions.size() == 1 || !Blame.isOnExpressions(failure)) {
        questions.forEach(question -> answers.put(question, failed.apply(failure)));
      } else {
        halve(questions);
      }
      return false;
    }
  }

  /** Asks questions of which at least one is known to be guilty. */
  private void halve(List<Q> questions) {
    List<Q> first = questions.subList(0, questions.size() / 2);
    List<Q> second = questions.subList(questions.size() / 2, questions.size());
    // Where the first half is innocent, the guilty are in the second: no need to ask it whole.
    if (ask(first) && second.size() > 1) {
      halve(second);
    } else {
      ask(second);
    }
  }
}
