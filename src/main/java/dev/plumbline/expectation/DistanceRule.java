package dev.plumbline.expectation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The numbers in a column lie inside a fence that is put up by the numbers themselves. */
public sealed interface DistanceRule extends ColumnRule permits ZScoreRule, OutlierRule {

  /** The quantiles, as shares from 0 to 1, that the fence depends on. */
  List<Double> quantiles();

  /**
   * The fence.
   *
   * @param mean empty if undefined
   * @param deviation the sample standard deviation; empty if undefined
   * @param quantiles those asked for, linearly interpolated
   * @return empty where the numbers give no measure of what is far away
   */
  Optional<Fence> fence(OptionalDouble mean, OptionalDouble deviation, List<Double> quantiles);

  @Override
  default Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.number(column()));
  }
}
