package dev.plumbline.attribution;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * What share of conversions would be lost without a channel, if journeys were a Markov chain of the
 * first order: whoever would go on to the channel that is removed leaves without converting.
 *
 * <p>Q are the probabilities of steps between channels, r those of converting next, s those of
 * starting; N = (I − Q)⁻¹ (Kemeny and Snell, Finite Markov Chains, chapter III). From a channel c a
 * journey converts with probability h(c), where h = N r, and from the start with p = s · h. It gets
 * to c with probability (s N)(c) ÷ N(c, c). So the share that is lost without c is (s N)(c) · h(c)
 * ÷ (N(c, c) · p): exact, with one matrix to invert however many channels there are.
 */
final class RemovalEffects {

  /**
   * A step that journeys take.
   *
   * @param from a channel; empty where they start
   * @param to a channel; empty where they end
   * @param isConversion whether they end there with a conversion
   * @param journeys how many take it, more than none
   */
  record Step(Optional<String> from, Optional<String> to, boolean isConversion, double journeys) {}

  private RemovalEffects() {}

  /**
   * The share that is lost without each channel, in alphabetical order: from 0 to 1, and 0 for all
   * where no journey converts.
   */
  static SortedMap<String, Double> of(List<Step> steps) {
    SortedMap<String, Double> effects = new TreeMap<>();
    steps.forEach(step -> step.from().ifPresent(channel -> effects.put(channel, 0.0)));
    List<String> channels = List.copyOf(effects.keySet());
    if (channels.isEmpty()) {
      return effects;
    }
    Chain chain = Chain.of(steps, channels);
    RealMatrix visits = chain.visits();
    RealVector converting = visits.operate(chain.converting());
    RealVector visited = visits.preMultiply(chain.starting());
    double conversion = chain.starting().dotProduct(converting);
    for (int at = 0; at < channels.size() && conversion > 0; at++) {
      double reached = visited.getEntry(at) / visits.getEntry(at, at);
      effects.put(channels.get(at), reached * converting.getEntry(at) / conversion);
    }
    return effects;
  }

  /**
   * Journeys as probabilities, by the positions of channels.
   *
   * @param between of going on from one to another
   * @param starting of starting with one
   * @param converting of converting after one
   */
  private record Chain(RealMatrix between, RealVector starting, RealVector converting) {

    static Chain of(List<Step> steps, List<String> channels) {
      int size = channels.size();
      RealMatrix between = MatrixUtils.createRealMatrix(size, size);
      RealVector starting = MatrixUtils.createRealVector(new double[size]);
      RealVector converting = MatrixUtils.createRealVector(new double[size]);
      RealVector leaving = MatrixUtils.createRealVector(new double[size]);
      double all = 0;
      for (Step step : steps) {
        int to = step.to().map(channels::indexOf).orElse(-1);
        if (step.from().isEmpty()) {
          starting.addToEntry(to, step.journeys());
          all += step.journeys();
          continue;
        }
        int from = channels.indexOf(step.from().get());
        leaving.addToEntry(from, step.journeys());
        if (to >= 0) {
          between.addToEntry(from, to, step.journeys());
        } else if (step.isConversion()) {
          converting.addToEntry(from, step.journeys());
        }
      }
      RealVector perJourney = leaving.map(count -> 1 / count);
      return new Chain(
          MatrixUtils.createRealDiagonalMatrix(perJourney.toArray()).multiply(between),
          starting.mapDivide(all),
          converting.ebeMultiply(perJourney));
    }

    /** How often a journey that is at one channel comes to another, the present visit included. */
    RealMatrix visits() {
      RealMatrix none = MatrixUtils.createRealIdentityMatrix(between.getRowDimension());
      return new LUDecomposition(none.subtract(between)).getSolver().getInverse();
    }
  }
}
