package dev.plumbline.reconciliation;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where entries stand in a block, found by what is near to their day and amount. */
final class Places {
  private final NavigableMap<Integer, NavigableMap<Long, Deque<Integer>>> byDay = new TreeMap<>();

  void add(int place, int day, long amount) {
    byDay
        .computeIfAbsent(day, key -> new TreeMap<>())
        .computeIfAbsent(amount, key -> new ArrayDeque<>())
        .add(place);
  }

  /**
   * The places of the day and amount that come nearest.
   *
   * @param days the most that days may be apart
   * @param amounts the most that amounts may be apart
   * @param nearness which of two comes nearer
   */
  Optional<Spot> near(int day, long amount, int days, long amounts, Comparator<Spot> nearness) {
    return byDay
        .subMap(saturated((long) day - days), true, saturated((long) day + days), true)
        .entrySet()
        .stream()
        .flatMap(
            of ->
                around(of.getValue(), amount)
                    .map(
                        at ->
                            new Spot(
                                Math.abs((long) of.getKey() - day),
                                Math.abs(at.getKey() - amount),
                                of.getKey(),
                                at.getKey())))
        .filter(spot -> spot.amountsApart() <= amounts)
        .min(nearness);
  }

  /** The place that was added first. */
  int first(Spot spot) {
    return byDay.get(spot.day()).get(spot.amount()).getFirst();
  }

  /** The place that was added first, which then is here no longer. */
  int take(Spot spot) {
    NavigableMap<Long, Deque<Integer>> byAmount = byDay.get(spot.day());
    Deque<Integer> places = byAmount.get(spot.amount());
    int place = places.removeFirst();
    if (places.isEmpty()) {
      byAmount.remove(spot.amount());
    }
    if (byAmount.isEmpty()) {
      byDay.remove(spot.day());
    }
    return place;
  }

  private static Stream<Map.Entry<Long, Deque<Integer>>> around(
      NavigableMap<Long, Deque<Integer>> byAmount, long amount) {
    return Stream.of(byAmount.floorEntry(amount), byAmount.ceilingEntry(amount))
        .filter(Objects::nonNull);
  }

  private static int saturated(long day) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day));
  }

  /** A day and an amount at which there are entries, and how far they are from those asked for. */
  record Spot(long daysApart, long amountsApart, int day, long amount) {
    private static final Comparator<Spot> EARLIEST =
        Comparator.comparingInt(Spot::day).thenComparingLong(Spot::amount);

    /** The nearest amount; of several, at the nearest day. */
    static final Comparator<Spot> BY_AMOUNT =
        Comparator.comparingLong(Spot::amountsApart)
            .thenComparingLong(Spot::daysApart)
            .thenComparing(EARLIEST);

    /** The nearest day; of several, the nearest amount. */
    static final Comparator<Spot> BY_DAY =
        Comparator.comparingLong(Spot::daysApart)
            .thenComparingLong(Spot::amountsApart)
            .thenComparing(EARLIEST);
  }
}
