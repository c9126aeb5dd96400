package dev.plumbline.expectation;

import java.util.Optional;

/** A rule that each row meets or breaks by itself. */
public sealed interface RowRule extends Expectation
    permits NullRule,
        RangeRule,
        LengthRule,
        SetRule,
        RegexRule,
        PatternsRule,
        StrftimeRule,
        FormatRule,
        CodeRule,
        NamingRule,
        UtmRule,
        PairRule,
        PairSetRule,
        RecordRule,
        RecordSumRule,
        RecordCountRule {

  /** The Spark SQL condition of the rows that are judged at all. */
  String evaluated();

  /** The Spark SQL condition that a judged row must meet; where it is null, the row complies. */
  String holds();

  /** How to tell what is wrong with a row that does not meet it, where there is more to say. */
  default Optional<Diagnosis> diagnosis() {
    return Optional.empty();
  }

  /**
   * Whether a judged row for which {@link #holds()} is null cannot be judged at all, as where a
   * text that is no number is compared with one. Otherwise such a row complies.
   */
  default boolean mustBeDecided() {
    return false;
  }

  @Override
  default boolean allowsSegments() {
    return true;
  }
}
