package dev.plumbline.reconciliation;

import dev.plumbline.reconciliation.Places.Spot;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Entries of both sides that have something in common, each known by its place in lists of one
 * length.
 *
 * @param isLeft of which side each is
 * @param days dates as days since some day; null where there is none
 * @param amounts in hundredths; null where there is none
 */
record Block(List<Boolean> isLeft, List<Integer> days, List<Long> amounts) {

  /**
   * For each entry the place of that which it is paired with, or null. Equal amounts are paired
   * before near ones, and equal dates before near ones; in the end no two entries are left that
   * could still be paired. An entry without a date or an amount stays alone.
   *
   * @param before pairs that stay as they are; null where there are none
   * @param daysApart the most that dates may be apart
   * @param amountsApart the most that amounts may be apart
   */
  Integer[] pairs(List<Integer> before, int daysApart, long amountsApart) {
    Integer[] pairs = before == null ? new Integer[isLeft.size()] : before.toArray(Integer[]::new);
    List<Integer> open = places(place -> isKnown(place) && pairs[place] == null).boxed().toList();
    Places free = new Places();
    open.stream().filter(place -> !isLeft.get(place)).forEach(place -> add(place, free));
    List<Integer> seeking =
        open.stream()
            .filter(isLeft::get)
            .sorted(Comparator.comparing(days::get).thenComparing(amounts::get))
            .toList();
    for (long amountLimit : rising(amountsApart)) {
      for (long dayLimit : rising(daysApart)) {
        seeking.stream()
            .filter(left -> pairs[left] == null)
            .forEach(left -> pair(left, free, (int) dayLimit, amountLimit, pairs));
      }
    }
    return pairs;
  }

  private void pair(int left, Places free, int daysApart, long amountsApart, Integer[] pairs) {
    free.near(days.get(left), amounts.get(left), daysApart, amountsApart, Spot.BY_AMOUNT)
        .map(free::take)
        .ifPresent(
            right -> {
              pairs[left] = right;
              pairs[right] = left;
            });
  }

  private static long[] rising(long limit) {
    return LongStream.of(0, limit).distinct().toArray();
  }

  /**
   * For each entry that is open, those of the other side that come nearest: one by amount and one
   * by date.
   *
   * @param isOpen of each entry; open ones go before others that are as near
   */
  List<Proposal> proposals(List<Boolean> isOpen) {
    Places left = new Places();
    Places right = new Places();
    Stream.of(true, false)
        .flatMap(open -> places(place -> isOpen.get(place).equals(open)).boxed())
        .filter(this::isKnown)
        .forEach(place -> add(place, isLeft.get(place) ? left : right));
    return places(place -> isOpen.get(place) && isKnown(place))
        .boxed()
        .flatMap(place -> nearest(place, isLeft.get(place) ? right : left))
        .toList();
  }

  private Stream<Proposal> nearest(int place, Places others) {
    return Stream.of(Spot.BY_AMOUNT, Spot.BY_DAY)
        .flatMap(
            nearness ->
                others
                    .near(
                        days.get(place),
                        amounts.get(place),
                        Integer.MAX_VALUE,
                        Long.MAX_VALUE,
                        nearness)
                    .stream())
        .map(spot -> new Proposal(place, others.first(spot)))
        .distinct();
  }

  private IntStream places(IntPredicate which) {
    return IntStream.range(0, isLeft.size()).filter(which);
  }

  private boolean isKnown(int place) {
    return days.get(place) != null && amounts.get(place) != null;
  }

  private void add(int place, Places places) {
    places.add(place, days.get(place), amounts.get(place));
  }

  /** Two entries, by their places, of which the second may be what the first should agree with. */
  record Proposal(int entry, int candidate) {}
}
