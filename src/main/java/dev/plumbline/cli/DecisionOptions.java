package dev.plumbline.cli;

import dev.plumbline.expectation.Nearest;
import dev.plumbline.history.Decision.Waived;
import dev.plumbline.project.ExpectationDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Judges what is given for a decision; whatever is wrong is told with what would be right. */
record DecisionOptions(CommandLine command, ProjectHistory history) {
  private static final int LONGEST = 500;
  private static final int MOST_LISTED = 15;

  /** A check, or one of its groups of rows. */
  Waived waived(String check, List<String> segment) {
    require("check", check, history.checks());
    if (segment.isEmpty()) {
      return new Waived(check, Optional.empty());
    }
    List<String> columns =
        history
            .expectations()
            .filter(expectation -> expectation.id().equals(check))
            .map(ExpectationDefinition::segmentColumns)
            .findFirst()
            .orElse(List.of());
    if (columns.size() != segment.size()) {
      throw wrong(
          columns.isEmpty()
              ? "Check %s is not evaluated by groups; leave --segment out".formatted(check)
              : "Check %s is evaluated by %s; give --segment %d times, in this order"
                  .formatted(check, String.join(", ", columns), columns.size()));
    }
    return new Waived(check, Optional.of(values(segment)));
  }

  /** The values of a group, null where the text is empty. */
  static List<String> values(List<String> segment) {
    List<String> values = new ArrayList<>();
    segment.forEach(value -> values.add(value.isEmpty() ? null : value));
    return values;
  }

  /** An owner of plumbline.yml. */
  void requireOwner(String owner) {
    require("owner", owner, history.project().owners().keySet());
  }

  void require(String kind, String name, Collection<String> known) {
    if (!known.contains(name)) {
      String remedy =
          Nearest.to(name, known).map(near -> "did you mean " + near + "?").orElse(listed(known));
      throw wrong("No %s %s; %s".formatted(kind, name, remedy));
    }
  }

  private static String listed(Collection<String> known) {
    List<String> names = known.stream().sorted().limit(MOST_LISTED).toList();
    int more = known.size() - names.size();
    return names.isEmpty()
        ? "there is none"
        : "name one of " + String.join(", ", names) + (more > 0 ? " or " + more + " more" : "");
  }

  /** A reason in a line of text. */
  String reason(String text) {
    if (text.isBlank()) {
      throw wrong("--reason is empty; say in a few words why");
    }
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw wrong("--reason is no short line; write at most %d characters".formatted(LONGEST));
    }
    return text.strip();
  }

  ParameterException wrong(String message) {
    return new ParameterException(command, message);
  }
}
