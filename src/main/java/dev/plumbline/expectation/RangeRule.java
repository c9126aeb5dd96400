package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Values lie within bounds. A text is compared with a number as Spark casts it; one that is no
 * number cannot be compared.
 */
public record RangeRule(Declaration declaration, String column, Bounds bounds, Notation notation)
    implements RowRule {

  /** How bounds are written, so that Spark compares values with them as they are meant. */
  public enum Notation {
    /** Texts stand for themselves, and numbers are exact. */
    PLAIN(Sql::literal),
    /** Texts are dates and times. */
    MOMENTS(Sql::moment),
    /** Numbers are floating, lest Spark takes texts for whole numbers and cuts 2.5 off to 2. */
    FLOATING(Sql::floating);

    private final Function<JsonNode, String> literal;

    Notation(Function<JsonNode, String> literal) {
      this.literal = literal;
    }
  }

  /** A rule whose bounds are written as they stand. */
  RangeRule(Declaration declaration, String column, Bounds bounds) {
    this(declaration, column, bounds, Notation.PLAIN);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.comparable(column, bounds.texts()));
  }

  @Override
  public String evaluated() {
    return Sql.column(column) + " IS NOT NULL";
  }

  @Override
  public String holds() {
    return bounds.sql(Sql.column(column), notation.literal);
  }

  @Override
  public boolean mustBeDecided() {
    return notation != Notation.PLAIN || !bounds.texts().isEmpty();
  }

  /** The same rule on a column of dates or timestamps, as which its texts are then read. */
  public RangeRule amongMoments() {
    return new RangeRule(declaration, column, bounds, Notation.MOMENTS);
  }

  /** The same rule on a column of texts, which are then compared with numbers as what they hold. */
  public RangeRule amongTexts() {
    return new RangeRule(declaration, column, bounds, Notation.FLOATING);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of("range", column, Wording.bounds(bounds, mayBeShown.test(column))));
  }
}
