package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One figure over the values of a column lies within bounds; over no values it never does. */
public record Statistic(Declaration declaration, String column, Measure measure, Bounds bounds)
    implements Expectation {

  /** The figures. */
  public enum Measure {
    MEAN("mean", "The mean"),
    SUM("sum", "The sum"),
    MINIMUM("minimum", "The smallest value"),
    MAXIMUM("maximum", "The largest value");

    private final String phrase;
    private final String meaning;

    Measure(String phrase, String meaning) {
      this.phrase = phrase;
      this.meaning = meaning;
    }

    String meaning() {
      return meaning;
    }

    /** Whether the figure is itself one of the values. */
    public boolean isValue() {
      return this == MINIMUM || this == MAXIMUM;
    }
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(
        switch (measure) {
          case MINIMUM, MAXIMUM -> TypeDemand.comparable(column, bounds.texts());
          case SUM -> TypeDemand.numeric(column);
          case MEAN -> TypeDemand.number(column);
        });
  }

  @Override
  public boolean allowsSegments() {
    return true;
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of(measure.phrase, column, Wording.bounds(bounds, mayBeShown.test(column))));
  }
}
