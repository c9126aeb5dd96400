package dev.plumbline.demo;

import java.util.List;

/** A cost centre of marketing: one per country and theme. */
record CostCenter(Market market, Theme theme) {

  /** What a marketing department spends its money on. */
  enum Theme {
    BRAND("Brand"),
    DEMAND("Demand generation"),
    EVENTS("Events"),
    PARTNERS("Partner marketing");

    private final String label;

    Theme(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  String id() {
    return market.name() + "-" + (4100 + 10 * theme.ordinal());
  }

  static List<CostCenter> all() {
    return Market.all().stream()
        .flatMap(market -> List.of(Theme.values()).stream().map(t -> new CostCenter(market, t)))
        .toList();
  }
}
