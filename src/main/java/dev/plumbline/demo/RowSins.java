package dev.plumbline.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What countries do wrong in the rows of their workbooks; no row is wrong twice. */
final class RowSins {
  private static final FaultKind MISSING =
      new FaultKind(
          "country-row-missing",
          "control_country_sheet-row-missing",
          "A country forgot to enter an invoice.");
  private static final FaultKind MISTYPED =
      new FaultKind(
          "country-amount-mistyped",
          "control_country_sheet-amount-differs",
          "A country typed another amount than was posted.");
  private static final FaultKind DUPLICATE =
      new FaultKind(
          "country-row-duplicate",
          "control_country_sheet_line-document-once",
          "A country entered an invoice twice.");
  private static final FaultKind UNKNOWN_CENTER =
      new FaultKind(
          "country-unknown-cost-centre",
          "control_country_sheet_line-cost-centre-known",
          "A country books on a cost centre that finance does not know.");
  private static final FaultKind SPELLING =
      new FaultKind(
          "country-vendor-spelling",
          "control_country_sheet_line-vendor-known",
          "A country spells a vendor its own way.");
  private static final BigDecimal SLIP = new BigDecimal("900.00");

  private final Map<FaultKind, Integer> committed =
      new TreeMap<>(java.util.Comparator.comparing(FaultKind::kind));

  /** The rows as the country entered them. */
  List<CountryRow> commit(Market market, List<CountryRow> rows) {
    List<CountryRow> entered = new ArrayList<>(rows);
    switch (market) {
      case NL, PL -> forget(entered, 2);
      case DE, IT -> mistype(entered, 2);
      case FR, BE -> repeat(entered);
      case GB, CZ -> misplace(entered, market);
      case SE, CH, ES -> respell(entered);
      case DK -> {
        mistype(entered, 1);
        forget(entered, 1);
      }
    }
    return entered;
  }

  List<PlantedFault> planted() {
    return committed.entrySet().stream()
        .map(entry -> CountrySheets.planted(entry.getKey(), Optional.of(entry.getValue())))
        .toList();
  }

  private void forget(List<CountryRow> rows, int count) {
    for (int index = 0; index < count; index++) {
      rows.remove(rows.size() / 3 + index);
    }
    committed.merge(MISSING, count, Integer::sum);
  }

  private void mistype(List<CountryRow> rows, int count) {
    for (int index = 0; index < count; index++) {
      int at = rows.size() / 2 + 2 * index;
      rows.set(at, rows.get(at).withAmount(rows.get(at).amount().add(SLIP)));
    }
    committed.merge(MISTYPED, count, Integer::sum);
  }

  /** Both rows of a document that is there twice break the rule. */
  private void repeat(List<CountryRow> rows) {
    rows.add(rows.get(rows.size() / 2));
    committed.merge(DUPLICATE, 2, Integer::sum);
  }

  private void misplace(List<CountryRow> rows, Market market) {
    int at = rows.size() / 2;
    rows.set(at, rows.get(at).withCostCenter(market.name() + "-4199"));
    committed.merge(UNKNOWN_CENTER, 1, Integer::sum);
  }

  private void respell(List<CountryRow> rows) {
    int at = rows.size() / 2;
    rows.set(
        at,
        rows.get(at).withVendor(rows.get(at).vendor().replace("Example ", "EXAMPEL ") + " Ltd"));
    committed.merge(SPELLING, 1, Integer::sum);
  }
}
