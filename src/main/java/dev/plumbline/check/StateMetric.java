package dev.plumbline.check;

import com.amazon.deequ.analyzers.State;
import com.amazon.deequ.metrics.DoubleMetric;
import com.amazon.deequ.metrics.Entity;
import com.amazon.deequ.metrics.Metric;
import scala.Enumeration;
import scala.Option;
import scala.collection.Seq;
import scala.collection.immutable.List$;
import scala.util.Failure;
import scala.util.Success;
import scala.util.Try;

/** A metric of Deequ whose value is the analyzer's state itself; none over no rows. */
record StateMetric<S extends State<?>>(Try<Option<S>> value) implements Metric<Option<S>> {

  static <S extends State<?>> StateMetric<S> of(Option<S> state) {
    return new StateMetric<>(new Success<>(state));
  }

  static <S extends State<?>> StateMetric<S> failed(Exception failure) {
    return new StateMetric<>(new Failure<>(failure));
  }

  @Override
  public Enumeration.Value entity() {
    return Entity.Dataset();
  }

  @Override
  public String instance() {
    return "*";
  }

  @Override
  public String name() {
    return "State";
  }

  @Override
  public Seq<DoubleMetric> flatten() {
    return List$.MODULE$.empty();
  }
}
