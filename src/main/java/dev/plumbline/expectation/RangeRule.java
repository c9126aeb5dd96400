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
public record RangeRule(Declaration declaration, String column, Bounds bounds, Texts texts)
    implements RowRule {

  /** What bounds that are texts stand for. */
  public enum Texts {
    THEMSELVES(Sql::literal),
    MOMENTS(Sql::moment);

    private final Function<JsonNode, String> literal;

    Texts(Function<JsonNode, String> literal) {
      this.literal = literal;
    }
  }

  /** A rule whose texts stand for themselves. */
  RangeRule(Declaration declaration, String column, Bounds bounds) {
    this(declaration, column, bounds, Texts.THEMSELVES);
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
    return bounds.sql(Sql.column(column), texts.literal);
  }

  @Override
  public boolean mustBeDecided() {
    return true;
  }

  /** The same rule on a column of dates or timestamps, as which its texts are then read. */
  public RangeRule amongMoments() {
    return new RangeRule(declaration, column, bounds, Texts.MOMENTS);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of("range", column, Wording.bounds(bounds, mayBeShown.test(column))));
  }
}
