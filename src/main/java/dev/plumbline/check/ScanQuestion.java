package dev.plumbline.check;

import com.amazon.deequ.analyzers.Compliance;
import com.amazon.deequ.analyzers.NumMatches;
import com.amazon.deequ.analyzers.NumMatchesAndCount;
import com.amazon.deequ.analyzers.ScanShareableAnalyzer;
import com.amazon.deequ.analyzers.Size;
import com.amazon.deequ.analyzers.State;
import java.util.List;
import scala.Option;
import scala.collection.immutable.List$;

/** A question that shares one pass over the rows with all others. */
sealed interface ScanQuestion extends Question
    permits ScanQuestion.RowCount,
        ScanQuestion.Matches,
        ScanQuestion.Aggregates,
        NumberCounts,
        NumberCountsByGroup {

  /** The analyzer of Deequ that computes the answer. */
  ScanShareableAnalyzer<?, ?> analyzer();

  /** The answer, from the analyzer's state: exact, where its metric would be a double. */
  List<Object> answer(State<?> state);

  /** The answer over no rows, for which Deequ has no state. */
  List<Object> answerOfNothing();

  /** How many rows there are: one count. */
  record RowCount(String where) implements ScanQuestion {
    @Override
    public ScanShareableAnalyzer<?, ?> analyzer() {
      return new Size(Option.apply(where));
    }

    @Override
    public List<Object> answer(State<?> state) {
      return List.of(((NumMatches) state).numMatches());
    }

    @Override
    public List<Object> answerOfNothing() {
      return List.of(0L);
    }
  }

  /**
   * How many rows meet a condition, and how many rows there are: two counts.
   *
   * @param condition never null
   * @param where which rows are looked at
   */
  record Matches(String condition, String where) implements ScanQuestion {
    @Override
    public ScanShareableAnalyzer<?, ?> analyzer() {
      return new Compliance(
          condition, condition, Option.apply(where), List$.MODULE$.empty(), Option.empty());
    }

    @Override
    public List<Object> answer(State<?> state) {
      NumMatchesAndCount counts = (NumMatchesAndCount) state;
      return List.of(counts.numMatches(), counts.count());
    }

    @Override
    public List<Object> answerOfNothing() {
      return List.of(0L, 0L);
    }
  }

  /** The values of aggregates, exactly as Spark gives them; each may be null. */
  record Aggregates(List<String> expressions) implements ScanQuestion {
    @Override
    public ScanShareableAnalyzer<?, ?> analyzer() {
      return AggregateAnalyzer.of(expressions);
    }

    @Override
    public List<Object> answer(State<?> state) {
      return ((AggregateAnalyzer.Values) state).values();
    }

    @Override
    public List<Object> answerOfNothing() {
      throw new IllegalStateException("Aggregates have a state even over no rows");
    }
  }
}
