package dev.plumbline.expectation;

/** A rule that each row meets or breaks by itself. */
public sealed interface RowRule extends Expectation
    permits NullRule, RangeRule, LengthRule, SetRule, RegexRule, StrftimeRule, PairRule {

  /** The Spark SQL condition of the rows that are judged at all. */
  String evaluated();

  /** The Spark SQL condition that a judged row must meet; where it is null, the row complies. */
  String holds();
}
