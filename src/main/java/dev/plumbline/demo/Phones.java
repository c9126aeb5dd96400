package dev.plumbline.demo;

import java.util.Locale;

/** Telephone numbers from the ranges that regulators keep free for films and examples. */
final class Phones {
  private Phones() {}

  static String number(Market market, Dice dice) {
    return switch (market) {
      case FR -> String.format(Locale.ROOT, "+33 1 99 00 %02d %02d", two(dice), two(dice));
      case DE -> String.format(Locale.ROOT, "+49 30 23125 %03d", dice.between(0, 999));
      case SE -> String.format(Locale.ROOT, "+46 8 465 004 %02d", two(dice));
      default -> String.format(Locale.ROOT, "+44 7700 900%03d", dice.between(0, 999));
    };
  }

  private static int two(Dice dice) {
    return dice.between(0, 99);
  }
}
