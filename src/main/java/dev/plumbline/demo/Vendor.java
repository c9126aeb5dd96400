package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An agency or other supplier of marketing.
 *
 * @param approved whether anything may be ordered there
 */
record Vendor(String id, Market market, String category, String name, boolean approved) {

  /** The last vendor of a country is one that ordinary orders never go to. */
  static final int ORDINARY_PER_MARKET = Identifiers.VENDORS_PER_MARKET - 1;

  static List<Vendor> all() {
    Dice dice = Dice.of("vendor names");
    List<Vendor> vendors = new ArrayList<>();
    for (Market market : Market.values()) {
      for (int i = 0; i < Identifiers.VENDORS_PER_MARKET; i++) {
        vendors.add(one(dice, market, i));
      }
    }
    return vendors;
  }

  /** All vendors by identifier. */
  static Map<String, Vendor> byId() {
    return all().stream().collect(Collectors.toMap(Vendor::id, Function.identity()));
  }

  /** The vendor of a country that was never approved. */
  static String unapprovedIn(Market market) {
    return Identifiers.vendor(market, ORDINARY_PER_MARKET);
  }

  /** Countries that have a vendor who was never approved. */
  static List<Market> marketsOfUnapproved() {
    return Market.all().stream().filter(Vendor::hasUnapproved).toList();
  }

  private static boolean hasUnapproved(Market market) {
    return market.ordinal() % 2 == 0;
  }

  private static Vendor one(Dice dice, Market market, int index) {
    String category = dice.pick(Words.AGENCY_CATEGORIES);
    // A place for each vendor of a country keeps their names apart.
    String place = Words.PLACES.get((index + market.ordinal()) % Words.PLACES.size());
    return new Vendor(
        Identifiers.vendor(market, index),
        market,
        category,
        "Example " + category + " Agency " + place + ", " + market.label(),
        index < ORDINARY_PER_MARKET || !hasUnapproved(market));
  }
}
