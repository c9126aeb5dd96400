package dev.plumbline.expectation;

import static dev.plumbline.expectation.Expectations.expectation;
import static dev.plumbline.expectation.Expectations.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is wrong with arguments on distributions, and how the rules are told. */
class DistributionTypesTests {

  @Test
  void quantilesAndRangesMakePairs() {
    assertQuantileFault(
        "{value_ranges: [[1, 2]]}",
        "has quantiles that are no shares; write quantiles: [0.25, 0.5], say");
    assertQuantileFault(
        "{quantiles: [2], value_ranges: [[1, 2]]}",
        "has quantiles that are no shares; write quantiles: [0.25, 0.5], say");
    assertQuantileFault(
        "{quantiles: [0.5], value_ranges: [[1]]}",
        "has value_ranges that are no pairs of numbers;"
            + " write value_ranges: [[0, 10], [null, 20]], say");
    assertQuantileFault(
        "{quantiles: [0.5, 0.6], value_ranges: [[1, 2]]}",
        "has 2 quantiles and 1 value_ranges; give one range for each quantile");
    assertQuantileFault(
        "{quantiles: [0.5], value_ranges: [[2, 1]]}",
        "has a range whose lower bound is above its upper; swap the two");
    assertFault(
        "column_quantile_values_to_be_between {column: a, quantile_ranges: {quantiles: [0.5],"
            + " value_ranges: [[1, 2]]}, allow_relative_error: 2}",
        "write false, a number from 0 to 1, or how to interpolate: linear, lower, higher,");
  }

  @Test
  void quantilesMayBeInterpolatedInTheWordsOfPandas() {
    for (String word : List.of("linear", "lower", "higher", "midpoint", "nearest")) {
      assertThat(
              faults(
                  "column_quantile_values_to_be_between {column: a, allow_relative_error: "
                      + word
                      + ", quantile_ranges: {quantiles: [0.5], value_ranges: [[1, 2]]}}"))
          .as(word)
          .isEmpty();
    }
    assertFault(
        "column_quantile_values_to_be_between {column: a, allow_relative_error: exactly,"
            + " quantile_ranges: {quantiles: [0.5], value_ranges: [[1, 2]]}}",
        "has an allow_relative_error that is a text");
  }

  @Test
  void thresholdsMethodsAndMultipliersMakeSense() {
    assertFault(
        "column_value_z_scores_to_be_less_than {column: a, threshold: 1}",
        "lacks the kwarg double_sided");
    assertFault(
        "column_values_to_not_be_outliers {column: a, method: zscore}",
        "has an unknown method; write iqr or std");
    assertFault(
        "column_values_to_not_be_outliers {column: a, multiplier: -1}",
        "write a number, 0 or more");
    assertFault("column_values_to_be_increasing {column: a, strictly: 2}", "write true or false");
  }

  @Test
  void partitionsAreComplete() {
    assertPartitionFault("{}", "has a partition_object without weights of bins or of values");
    assertPartitionFault("{weights: [1]}", "without weights of bins or of values");
    assertPartitionFault("{weights: [1], values: 5}", "has values that are no list of values");
    assertPartitionFault("{weights: [0.5, 0.5], values: [a, a]}", "names a value twice");
    assertPartitionFault("{weights: [1], values: [a, b]}", "has 2 values and 1 weights");
    assertPartitionFault("{weights: [0.6, 0.5], values: [a, b]}", "do not add up to 1");
    assertPartitionFault("{weights: [1], bins: [2, 1]}", "not edges in rising order");
    assertPartitionFault("{weights: [1], bins: [1, far]}", "not edges in rising order");
    assertPartitionFault("{weights: [1], bins: [1, 2, 3]}", "has 3 edges of bins and 1 weights");
    assertPartitionFault("{weights: [0.9], bins: [1, 2]}", "do not add up to 1");
    assertPartitionFault(
        "{weights: [0.9], bins: [1, 2], tail_weights: [0.1]}", "that are not two numbers");
    assertPartitionFault(
        "{weights: [0.9], bins: [1, inf], tail_weights: [0.1, 0]}", "a bin reaches to infinity");
  }

  @Test
  void weightsAreHeldOutWhereThereIsAPlaceForThem() {
    assertPartitionFault(
        "{weights: [1], bins: [-inf, inf]}, tail_weight_holdout: 0.1",
        "although the bins reach to infinity both ways; leave it out");
    assertPartitionFault(
        "{weights: [1], bins: [1, 2]}, bucketize_data: false",
        "has bins, which values cannot be counted in without bucketize_data");
    assertPartitionFault(
        "{weights: [0.9], bins: [1, 2], tail_weights: [0.1, 0]}, tail_weight_holdout: 0.1",
        "has both tail_weights and a tail_weight_holdout");
    assertPartitionFault(
        "{weights: [1], values: [a]}, internal_weight_holdout: 0.1",
        "has an internal_weight_holdout, which is for bins");
    assertPartitionFault(
        "{weights: [1], values: [a]}, tail_weight_holdout: 1.5", "write a number from 0 to 1");
    assertPartitionFault("{weights: [1], values: [a]}, threshold: -1", "write a number, 0 or more");
  }

  @Test
  void rulesAreToldInTwoLanguages() {
    assertTold(
        "column_median_to_be_between {column: a, min_value: 1, max_value: 2}",
        "the median of a is between 1 and 2",
        "de mediaan van a is tussen 1 en 2");
    assertTold(
        "column_stdev_to_be_between {column: a}",
        "the standard deviation of a is any value",
        "de standaardafwijking van a is een willekeurige waarde");
    assertTold(
        "column_proportion_of_non_null_values_to_be_between {column: a, min_value: 0.9}",
        "the share of rows with a value in a is at least 0.9",
        "het aandeel van de rijen met een waarde in a is minstens 0.9");
    assertTold(
        "column_quantile_values_to_be_between {column: a, quantile_ranges:"
            + " {quantiles: [0.5, 1], value_ranges: [[1, 2], [null, 9.5]]}}",
        "the quantiles of a: 0.5 is between 1 and 2; 1 is at most 9.5",
        "de kwantielen van a: 0.5 is tussen 1 en 2; 1 is hoogstens 9.5");
    assertTold(
        "column_value_z_scores_to_be_less_than {column: a, threshold: 3, double_sided: true,"
            + " mostly: 0.9}",
        "a is less than 3 standard deviations from its mean in at least 90% of rows",
        "a ligt minder dan 3 standaardafwijkingen van het gemiddelde in minstens 90% van de rijen");
    assertTold(
        "column_values_to_not_be_outliers {column: a}",
        "a has no value further outside its quartiles than 1.5 times their distance",
        "a heeft geen waarde verder buiten de kwartielen dan 1.5 keer hun afstand");
    assertTold(
        "column_values_to_be_decreasing {column: a, strictly: true}",
        "a falls from each row to the next",
        "a daalt van elke rij op de volgende");
    assertTold(
        "column_kl_divergence_to_be_less_than {column: a, threshold: 0.1,"
            + " partition_object: {values: [x], weights: [1]}}",
        "the shares of the values of a differ from the declared ones by at most 0.1 (relative"
            + " entropy)",
        "de aandelen van de waarden van a wijken hoogstens 0.1 (relatieve entropie) af van de"
            + " opgegeven aandelen");
  }

  @Test
  void boundsOfColumnsThatMustNotBeShownAreNotTold() {
    assertHidden(
        "column_median_to_be_between {column: a, min_value: 77}",
        "the median of a is within the declared bounds");
    assertHidden(
        "column_stdev_to_be_between {column: a, min_value: 77}",
        "the standard deviation of a is within the declared bounds");
    assertHidden(
        "column_quantile_values_to_be_between {column: a,"
            + " quantile_ranges: {quantiles: [0.5], value_ranges: [[77, null]]}}",
        "the quantiles 0.5 of a are within the declared ranges");
  }

  private static void assertQuantileFault(String ranges, String complaint) {
    assertThat(
            faults(
                "column_quantile_values_to_be_between {column: a, quantile_ranges: "
                    + ranges
                    + "}"))
        .containsExactly(
            "checks/t.yml:12: expect_column_quantile_values_to_be_between " + complaint);
  }

  private static void assertPartitionFault(String partition, String part) {
    assertFault(
        "column_kl_divergence_to_be_less_than {column: a, partition_object: " + partition + "}",
        part);
  }

  private static void assertFault(String line, String part) {
    assertThat(faults(line)).singleElement().asString().contains(part);
  }

  private static void assertTold(String line, String english, String dutch) {
    LocalizedText sentence = expectation(line).sentence(column -> true);
    assertThat(sentence.in(Locale.ENGLISH)).isEqualTo(english);
    assertThat(sentence.in(Locale.forLanguageTag("nl"))).isEqualTo(dutch);
  }

  private static void assertHidden(String line, String english) {
    LocalizedText sentence = expectation(line).sentence(column -> false);
    assertThat(sentence.in(Locale.ENGLISH)).isEqualTo(english);
    assertThat(sentence.in(Locale.forLanguageTag("nl"))).doesNotContain("77");
  }
}
