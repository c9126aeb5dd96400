package dev.plumbline.check;

import com.amazon.deequ.analyzers.Analyzer;
import com.amazon.deequ.analyzers.State;
import com.amazon.deequ.analyzers.runners.AnalysisRunner;
import com.amazon.deequ.metrics.Metric;
import java.util.ArrayList;
import java.util.HashMap;
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
 * in which one broken expression would spoil all others; so all are analysed against the schema
 * before, which finds most of the broken ones without reading a row.
 */
final class SharedScan {
  private final Dataset<Row> records;
  private int scans;

  SharedScan(Dataset<Row> records) {
    this.records = records;
  }

  /** The answers, or errors, of all questions. */
  Map<ScanQuestion, Answer> answer(List<ScanQuestion> questions) {
    Map<ScanQuestion, Answer> answers =
        new HashMap<>(new Bisection<>(this::analyse, Answer::failed).answers(questions));
    List<ScanQuestion> sound =
        questions.stream().filter(question -> !answers.containsKey(question)).toList();
    answers.putAll(new Bisection<>(this::scan, Answer::failed).answers(sound));
    return answers;
  }

  /** How many passes over the rows it took. */
  int scans() {
    return scans;
  }

  /** Answers nothing yet, but fails where an expression is broken. */
  private Map<ScanQuestion, Answer> analyse(List<ScanQuestion> questions) {
    List<Column> columns = new ArrayList<>();
    questions.forEach(question -> columns.addAll(functions(question)));
    records.select(columns.toArray(Column[]::new));
    return Map.of();
  }

  static List<Column> functions(ScanQuestion question) {
    return JavaConverters.seqAsJavaList(question.analyzer().aggregationFunctions());
  }

  private Map<ScanQuestion, Answer> scan(List<ScanQuestion> questions) {
    scans++;
    Map<ScanQuestion, Answer> answers = new HashMap<>();
    // A metric that failed throws here what it failed of.
    run(questions)
        .forEach((question, state) -> answers.put(question, answer(question, state.get())));
    return answers;
  }

  static Answer answer(ScanQuestion question, Option<? extends State<?>> state) {
    return Answer.of(state.isEmpty() ? question.answerOfNothing() : question.answer(state.get()));
  }

  // Deequ's collections hold analyzers of states and metrics of any kind, for which neither
  // language has a type that the other accepts.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private Map<ScanQuestion, Try<Option<State<?>>>> run(List<ScanQuestion> questions) {
    SharedTexts texts =
        SharedTexts.of(questions.stream().flatMap(each -> functions(each).stream()).toList());
    Map<ScanQuestion, Analyzer> analyzers = new LinkedHashMap<>();
    questions.forEach(
        question -> analyzers.put(question, new StateAnalyzer(question.analyzer(), texts)));
    Seq sequence = JavaConverters.asScalaBuffer(List.copyOf(analyzers.values())).toSeq();
    Map<Analyzer, Metric> metrics =
        JavaConverters.mapAsJavaMap(
            (scala.collection.Map)
                AnalysisRunner.onData(texts.added(records))
                    .addAnalyzers(sequence)
                    .run()
                    .metricMap());
    Map<ScanQuestion, Try<Option<State<?>>>> states = new LinkedHashMap<>();
    analyzers.forEach((question, analyzer) -> states.put(question, metrics.get(analyzer).value()));
    return states;
  }
}
