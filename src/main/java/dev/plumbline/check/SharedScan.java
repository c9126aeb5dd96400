package dev.plumbline.check;

import com.amazon.deequ.analyzers.Analyzer;
import com.amazon.deequ.analyzers.State;
import com.amazon.deequ.analyzers.runners.AnalysisRunner;
import com.amazon.deequ.metrics.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.util.Try;

/**
 * Answers any number of questions in one pass over the rows. Deequ fuses them into one aggregate,
 * in which one broken expression would spoil all others; so each is analysed against the schema
 * before, and where rows make the pass fail, the questions are halved until the guilty are alone.
 */
final class SharedScan {
  private final Dataset<Row> records;
  private final Map<ScanQuestion, Answer> answers = new LinkedHashMap<>();
  private int scans;

  SharedScan(Dataset<Row> records) {
    this.records = records;
  }

  /** The answers, or errors, of all questions. */
  Map<ScanQuestion, Answer> answer(List<ScanQuestion> questions) {
    ask(analysed(questions));
    return answers;
  }

  /** How many passes over the rows it took. */
  int scans() {
    return scans;
  }

  private List<ScanQuestion> analysed(List<ScanQuestion> questions) {
    try {
      analyse(questions);
      return questions;
    } catch (Exception unresolved) {
      return questions.stream().filter(this::resolves).toList();
    }
  }

  private boolean resolves(ScanQuestion question) {
    try {
      analyse(List.of(question));
      return true;
    } catch (Exception unresolved) {
      answers.put(question, Answer.failed(unresolved));
      return false;
    }
  }

  private void analyse(List<ScanQuestion> questions) {
    List<Column> columns = new ArrayList<>();
    questions.forEach(
        question ->
            columns.addAll(
                JavaConverters.seqAsJavaList(question.analyzer().aggregationFunctions())));
    records.select(columns.toArray(Column[]::new));
  }

  private void ask(List<ScanQuestion> questions) {
    if (questions.isEmpty()) {
      return;
    }
    scans++;
    Map<ScanQuestion, Try<Option<State<?>>>> states = run(questions);
    if (states.values().stream().allMatch(Try::isSuccess)) {
      states.forEach((question, state) -> answers.put(question, answer(question, state.get())));
    } else if (questions.size() == 1) {
      states.forEach(
          (question, state) -> answers.put(question, Answer.failed(state.failed().get())));
    } else {
      ask(questions.subList(0, questions.size() / 2));
      ask(questions.subList(questions.size() / 2, questions.size()));
    }
  }

  private static Answer answer(ScanQuestion question, Option<State<?>> state) {
    return Answer.of(state.isEmpty() ? question.answerOfNothing() : question.answer(state.get()));
  }

  // Deequ's collections hold analyzers of states and metrics of any kind, for which neither
  // language has a type that the other accepts.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private Map<ScanQuestion, Try<Option<State<?>>>> run(List<ScanQuestion> questions) {
    Map<ScanQuestion, Analyzer> analyzers = new LinkedHashMap<>();
    questions.forEach(question -> analyzers.put(question, new StateAnalyzer(question.analyzer())));
    Seq sequence = JavaConverters.asScalaBuffer(List.copyOf(analyzers.values())).toSeq();
    Map<Analyzer, Metric> metrics =
        JavaConverters.mapAsJavaMap(
            (scala.collection.Map)
                AnalysisRunner.onData(records).addAnalyzers(sequence).run().metricMap());
    Map<ScanQuestion, Try<Option<State<?>>>> states = new LinkedHashMap<>();
    analyzers.forEach((question, analyzer) -> states.put(question, metrics.get(analyzer).value()));
    return states;
  }
}
