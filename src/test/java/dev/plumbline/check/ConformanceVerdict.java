package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Frequent;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Holds a result against what its case says, as far as the result carries it. */
record ConformanceVerdict(ConformanceCase expected, CheckResult actual) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
  private static final Pattern SEPARATOR = Pattern.compile(", ");

  /** What differs first; empty where all agrees. */
  Optional<String> difference() {
    boolean failed = actual.outcome() == Outcome.ERROR;
    if (expected.error()) {
      return failed ? Optional.empty() : told("an error", actual.outcome());
    }
    if (failed && isUnexplainedFailure(expected)) {
      return Optional.empty();
    }
    if (failed) {
      return told(wanted(), "ERROR " + actual.error().orElse(""));
    }
    if (expected.success().isPresent() && !wanted().equals(actual.outcome())) {
      return told(wanted(), actual.outcome());
    }
    return Stream.<Optional<String>>of(observed(), counts(), values(), frequent())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Whether a case tells of a failure alone, which may as well have come of an exception: Great
   * Expectations reports both in the same way.
   */
  static boolean isUnexplainedFailure(ConformanceCase each) {
    return each.success().filter(success -> !success).isPresent() && each.result().isEmpty();
  }

  private Outcome wanted() {
    return expected.success().filter(success -> success).isPresent()
        ? Outcome.PASSED
        : Outcome.FAILED;
  }

  private Optional<String> observed() {
    JsonNode value = expected.result().path("observed_value");
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    String found = actual.observed().orElse("");
    boolean same =
        switch (value.getNodeType()) {
          case NULL -> actual.observed().isEmpty();
          case ARRAY -> sameMembers(members(value), List.of(SEPARATOR.split(bare(found))));
          case OBJECT -> sameFigures(value, found);
          default -> isSame(value, found);
        };
    return same ? Optional.empty() : told("observed " + value, found);
  }

  /** A marker, quantiles by their values, or figures in the order in which they are told. */
  private boolean sameFigures(JsonNode value, String found) {
    if (ConformanceMarker.of(value).isPresent()) {
      return isSame(value, found);
    }
    List<String> figures = NUMBER.matcher(found).results().map(hit -> hit.group()).toList();
    List<JsonNode> wanted = new ArrayList<>();
    if (value.has("quantiles")) {
      for (int index = 0; index < value.get("quantiles").size(); index++) {
        wanted.add(value.get("quantiles").get(index));
        wanted.add(value.get("values").get(index));
      }
      if (figures.size() == value.get("values").size()) {
        return sameInOrder(members(value.get("values")), figures);
      }
    } else {
      value.elements().forEachRemaining(wanted::add);
    }
    return sameInOrder(wanted, figures);
  }

  private boolean sameInOrder(List<JsonNode> wanted, List<String> found) {
    if (wanted.size() != found.size()) {
      return false;
    }
    for (int index = 0; index < wanted.size(); index++) {
      if (!isSame(wanted.get(index), found.get(index))) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> counts() {
    JsonNode result = expected.result();
    List<String> differences = new ArrayList<>();
    long missing = result.path("missing_count").asLong(0);
    compare("element_count", -missing, actual.evaluated(), differences);
    compare("unexpected_count", 0, actual.unexpected(), differences);
    for (String list : List.of("unexpected_list", "unexpected_index_list")) {
      // Longer lists are cut off by Great Expectations.
      if (result.path(list).isArray() && result.path(list).size() < 20) {
        long size = result.path(list).size();
        actual
            .unexpected()
            .filter(found -> found != size)
            .ifPresent(found -> differences.add("expected " + size + " in " + list + ", " + found));
      }
    }
    return differences.stream().findFirst();
  }

  private void compare(String field, long less, Optional<Long> found, List<String> differences) {
    JsonNode value = expected.result().path(field);
    found
        .filter(count -> value.isNumber() && count != value.asLong() + less)
        .ifPresent(
            count -> differences.add("expected %s %s, %d".formatted(field, value, count - less)));
  }

  /** The failing rows that are shown; all of them where the list is whole. */
  private Optional<String> values() {
    JsonNode list = expected.result().path("unexpected_list");
    if (!list.isArray()) {
      list = expected.result().path("partial_unexpected_list");
    }
    if (!list.isArray() || actual.sample().isEmpty()) {
      return Optional.empty();
    }
    List<JsonNode> wanted = members(list);
    List<List<String>> found = offending(actual.sample().get());
    boolean whole = found.size() == wanted.size();
    for (List<String> row : found) {
      Optional<JsonNode> match = wanted.stream().filter(each -> isSameRow(each, row)).findFirst();
      if (match.isEmpty() && (whole || wanted.size() < 20)) {
        return told("unexpected " + list, row);
      }
      match.ifPresent(wanted::remove);
    }
    return Optional.empty();
  }

  private List<List<String>> offending(Sample sample) {
    List<Integer> places = actual.columns().stream().map(sample.columns()::indexOf).toList();
    return sample.rows().stream()
        .map(row -> places.stream().filter(place -> place >= 0).map(row::get).toList().stream())
        .map(row -> row.collect(Collectors.toCollection(ArrayList::new)))
        .map(row -> (List<String>) row)
        .toList();
  }

  private Optional<String> frequent() {
    JsonNode counts = expected.result().path("partial_unexpected_counts");
    List<Frequent> frequent = actual.sample().map(Sample::frequent).orElse(List.of());
    if (!counts.isArray() || counts.isEmpty() || frequent.isEmpty()) {
      return Optional.empty();
    }
    for (Frequent each : frequent) {
      long wanted =
          StreamSupport.stream(counts.spliterator(), false)
              .filter(count -> isSameRow(count.path("value"), each.values()))
              .mapToLong(count -> count.path("count").asLong())
              .sum();
      if (wanted != each.rows()) {
        return told("counts " + counts, each.values() + ": " + each.rows());
      }
    }
    return Optional.empty();
  }

  private boolean isSameRow(JsonNode value, List<String> row) {
    boolean isRow = value.isArray() || (value.isObject() && ConformanceMarker.of(value).isEmpty());
    List<JsonNode> wanted = isRow ? inOrderOfColumns(value) : List.of(value);
    if (wanted.size() != row.size()) {
      return false;
    }
    for (int index = 0; index < row.size(); index++) {
      if (!isSame(wanted.get(index), row.get(index))) {
        return false;
      }
    }
    return true;
  }

  private List<JsonNode> inOrderOfColumns(JsonNode value) {
    return value.isArray() ? members(value) : actual.columns().stream().map(value::path).toList();
  }

  private boolean sameMembers(List<JsonNode> wanted, List<String> found) {
    List<String> left = new ArrayList<>(found);
    left.removeIf(String::isEmpty);
    boolean all = wanted.stream().allMatch(each -> removed(each, left));
    return all && left.isEmpty();
  }

  private boolean removed(JsonNode wanted, List<String> left) {
    Optional<String> match = left.stream().filter(each -> isSame(wanted, each)).findFirst();
    match.ifPresent(left::remove);
    return match.isPresent();
  }

  private boolean isSame(JsonNode wanted, String found) {
    Optional<ConformanceMarker> marker = ConformanceMarker.of(wanted);
    if (marker.isPresent() && marker.get().kind().equals("$any")) {
      return true;
    }
    JsonNode value = marker.map(ConformanceMarker::value).orElse(wanted);
    if (value.isNull() || found == null) {
      return value.isNull() && found == null;
    }
    if (value.isNumber()) {
      return isSame(value.doubleValue(), found);
    }
    return value.asText().equals(found) || sameMoment(value.asText(), found);
  }

  private boolean isSame(double wanted, String found) {
    Matcher number = NUMBER.matcher(found);
    if (!number.matches()) {
      return Double.toString(wanted).equals(found);
    }
    double difference = Math.abs(Double.parseDouble(found) - wanted);
    return difference <= expected.absolute() + expected.relative() * Math.abs(wanted);
  }

  private static boolean sameMoment(String wanted, String found) {
    return moment(wanted).equals(moment(found));
  }

  private static String moment(String text) {
    return text.replace(' ', 'T')
        .replaceFirst("(?:Z|\\+00:00)$", "")
        .replaceFirst("T00:00(?::00)?$", "");
  }

  private static String bare(String found) {
    return found.startsWith("[") && found.endsWith("]")
        ? found.substring(1, found.length() - 1)
        : found;
  }

  private static List<JsonNode> members(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Optional<String> told(Object wanted, Object found) {
    return Optional.of("expected %s, found %s".formatted(wanted, found));
  }
}
