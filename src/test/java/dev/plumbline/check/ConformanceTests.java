package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.TestSpark;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.Vocabulary;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * Runs the cases in the files {@code *.jsonl} of the folder that the system property {@code
 * plumbline.cases} names, each a line; of them only those whose id the regular expression {@code
 * plumbline.cases.only} finds something in.
 */
class ConformanceTests {
  private static final Path PAGE = Path.of("docs/expectations.md");
  private static final int SAMPLES = 1_000;
  private static final double MOST_DEVIATIONS = 0.02;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Vocabulary vocabulary = Vocabulary.asOf(today);
  private final List<String> errorsForFailures = new ArrayList<>();

  @Test
  void everyCaseGivesWhatGreatExpectationsGives() throws IOException {
    String folder = System.getProperty("plumbline.cases", "");
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(Path.of(folder)),
        "no cases: set the system property plumbline.cases to their folder");
    ConformanceDeviations byDesign = ConformanceDeviations.of(PAGE);
    List<ConformanceCase> cases = cases(Path.of(folder));
    List<String> failed = new ArrayList<>();
    int deviating = 0;
    for (ConformanceCase each : cases) {
      Optional<String> difference = difference(each);
      if (difference.isPresent() && byDesign.contain(each.id())) {
        deviating++;
      } else {
        difference.ifPresent(what -> failed.add(each.id() + ": " + what));
      }
    }
    failed.forEach(System.out::println);
    System.out.printf(
        "%d failures that are errors here: %s%n", errorsForFailures.size(), errorsForFailures);
    System.out.printf(
        "%d cases: %d pass, %d deviate by design, %d fail%n",
        cases.size(), cases.size() - deviating - failed.size(), deviating, failed.size());
    assertThat(cases).isNotEmpty();
    assertThat(failed).isEmpty();
    assertThat(deviating).isLessThanOrEqualTo((int) (MOST_DEVIATIONS * cases.size()));
  }

  private static List<ConformanceCase> cases(Path folder) throws IOException {
    Pattern only = Pattern.compile(System.getProperty("plumbline.cases.only", ""));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .sorted()
          .flatMap(ConformanceTests::lines)
          .filter(line -> !line.isBlank())
          .map(ConformanceTests::read)
          .filter(each -> only.matcher(each.id()).find())
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ConformanceCase read(String line) {
    try {
      return ConformanceCase.of(JSON.readTree(line));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What differs from what the case says; also where the product itself breaks. */
  private Optional<String> difference(ConformanceCase each) {
    try {
      Faults faults = new Faults();
      Optional<Expectation> expectation = vocabulary.parse(definition(each), faults);
      return expectation.isEmpty()
          ? onFault(each, faults.all().get(0))
          : onResult(each, check(each, expectation.get()));
    } catch (RuntimeException broken) {
      return Optional.of("broke with " + broken);
    }
  }

  private Optional<String> onFault(ConformanceCase each, Fault fault) {
    boolean known = !fault.what().startsWith("unknown expectation type");
    if (known && each.error()) {
      return Optional.empty();
    }
    if (known && ConformanceVerdict.isUnexplainedFailure(each)) {
      errorsForFailures.add(each.id());
      return Optional.empty();
    }
    return Optional.of("fault: " + fault.what());
  }

  private Optional<String> onResult(ConformanceCase each, CheckResult result) {
    Optional<String> difference = new ConformanceVerdict(each, result).difference();
    if (difference.isEmpty() && !each.error() && result.error().isPresent()) {
      errorsForFailures.add(each.id());
    }
    return difference;
  }

  private static ExpectationDefinition definition(ConformanceCase each) {
    return new ExpectationDefinition(
        each.id(),
        each.type(),
        each.kwargs(),
        Severity.CRITICAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Place("case.json", 1),
        Map.of());
  }

  private CheckResult check(ConformanceCase each, Expectation expectation) {
    Map<String, Dataset<Row>> others = new java.util.TreeMap<>();
    each.otherTables().forEach((name, table) -> others.put(name, table.rows()));
    others.put("t", each.table().rows());
    others.forEach((name, rows) -> rows.createOrReplaceTempView(name));
    try {
      CheckContext context =
          new CheckContext(today, name -> Optional.ofNullable(others.get(name)), SAMPLES);
      return CheckedTables.result(
          new TableChecker(context)
              .check(CheckedTables.opened(others.get("t"), Map.of()), List.of(expectation)),
          each.id());
    } finally {
      others.keySet().forEach(name -> TestSpark.session().catalog().dropTempView(name));
    }
  }
}
