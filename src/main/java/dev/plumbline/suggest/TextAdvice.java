package dev.plumbline.suggest;

import dev.plumbline.project.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What texts look like: members of a small set, of one form, or no longer than so much. Of columns
 * that may not be shown only forms that everybody knows, and lengths, are told.
 */
final class TextAdvice implements Advice.ColumnAdvice {

  private static final int MOST_MEMBERS = 30;
  private static final int ROWS_A_MEMBER = 10;
  private static final double RARE = 0.001;
  private static final double TOLERATED = 0.05;
  private static final double TOLERATED_OTHERS = 0.1;
  private static final int SHORTEST_CAPPED = 25;
  private static final BigDecimal LENGTH_HEAD_ROOM = new BigDecimal("1.2");
  private static final int LONGEST_CAPPED = 1_000;

  @Override
  public Stream<Proposal> on(ColumnFacts column, TableFacts table) {
    if (!column.isText() || column.profile().present() == 0) {
      return Stream.empty();
    }
    return knownForm(column, table)
        .or(() -> members(column, table))
        .or(() -> shape(column, table))
        .or(() -> length(column, table))
        .stream();
  }

  private static Optional<Proposal> knownForm(ColumnFacts column, TableFacts table) {
    long present = column.profile().present();
    Contents contents = column.profile().contents();
    if (contents.emails() >= (1 - TOLERATED) * present) {
      return Optional.of(
          form(column, table, "email", Contents.EMAIL).rather(column(OwnTypes.EMAIL, column)));
    }
    if (contents.accounts() >= (1 - TOLERATED) * present) {
      return Optional.of(
          form(column, table, "iban", Contents.IBAN).rather(column(OwnTypes.IBAN, column)));
    }
    return Optional.empty();
  }

  private static Rule column(String type, ColumnFacts column) {
    return Rule.of(type).with("column", column.name());
  }

  private static Proposal form(ColumnFacts column, TableFacts table, String kind, String regex) {
    return Proposal.ofRows(
        Labels.id(column, table) + "-valid",
        column("expect_column_values_to_match_regex", column).with("regex", regex),
        Severity.WARNING,
        Phrasing.of(kind + ".title", Labels.title(column)),
        Phrasing.of(kind + ".seen"),
        TOLERATED);
  }

  /** A set only where each member has rows enough to be no accident. */
  private static Optional<Proposal> members(ColumnFacts column, TableFacts table) {
    boolean category = column.words().areOfACategory() || column.words().areOfAFlag();
    if (!column.mayBeShown() || !category) {
      return Optional.empty();
    }
    long present = column.profile().present();
    return column
        .profile()
        .frequent()
        .map(values -> frequent(values, column, present))
        .filter(members -> !members.isEmpty() && members.size() <= MOST_MEMBERS)
        .filter(members -> present >= (long) ROWS_A_MEMBER * members.size())
        .map(members -> membership(column, table, members));
  }

  /** Rare values, and those that no standard has, are left out: they are mostly misspelt. */
  private static List<String> frequent(Map<String, Long> values, ColumnFacts column, long present) {
    long least = Math.max(2, Math.round(present * RARE));
    return StandardCodes.among(values, column.words()).entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Proposal membership(ColumnFacts column, TableFacts table, List<String> members) {
    int rare = column.profile().frequent().orElseThrow().size() - members.size();
    return Proposal.ofRows(
        Labels.id(column, table) + "-known",
        column("expect_column_values_to_be_in_set", column).with("value_set", members),
        Severity.WARNING,
        Phrasing.of("known.title", Labels.title(column)),
        rare == 0
            ? Phrasing.of("known.seen", members.size(), column.profile().present())
            : Phrasing.of("known-rare.seen", members.size(), rare),
        TOLERATED_OTHERS);
  }

  private static Optional<Proposal> shape(ColumnFacts column, TableFacts table) {
    long present = column.profile().present();
    if (!column.mayBeShown() || present < ROWS_A_MEMBER) {
      return Optional.empty();
    }
    return column
        .profile()
        .shapes()
        .commonest()
        .filter(shape -> shape.tells() && shape.count() >= (1 - TOLERATED) * present)
        .map(
            shape ->
                Proposal.ofRows(
                    Labels.id(column, table) + "-form",
                    column("expect_column_values_to_match_regex", column)
                        .with("regex", shape.regex()),
                    Severity.WARNING,
                    Phrasing.of("form.title", Labels.title(column)),
                    Phrasing.of("form.seen", shape.count()),
                    TOLERATED));
  }

  private static Optional<Proposal> length(ColumnFacts column, TableFacts table) {
    int longest = column.profile().longest();
    BigDecimal most =
        RoundNumbers.atLeast(
            BigDecimal.valueOf(longest).multiply(LENGTH_HEAD_ROOM).max(BigDecimal.TEN));
    if (longest < SHORTEST_CAPPED || longest > LONGEST_CAPPED) {
      return Optional.empty();
    }
    return Optional.of(
        Proposal.ofRows(
            Labels.id(column, table) + "-length",
            column("expect_column_value_lengths_to_be_between", column).with("max_value", most),
            Severity.INFO,
            Phrasing.of("length.title", Labels.title(column), most),
            Phrasing.of("length.seen", longest),
            0));
  }
}
