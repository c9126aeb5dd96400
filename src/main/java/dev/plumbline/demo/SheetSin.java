package dev.plumbline.demo;

import java.util.Set;

/** What a country does wrong in its workbook, beside the rows themselves; one finding each. */
enum SheetSin {
  ERROR_CELL("error-cell", "no-error-cell", "A share divides by nothing."),
  TEXT_NUMBER("text-number", "no-text-number", "An amount was typed with its currency."),
  HIDDEN_MONEY("hidden-money", "no-hidden-money", "A reserve stands in a hidden row."),
  OVERWRITTEN_FORMULA(
      "overwritten-formula", "no-overwritten-formula", "A sum was overwritten by a constant."),
  VOLATILE_FUNCTION(
      "volatile-function", "no-volatile-function", "The date of the sheet is that of today."),
  TOTAL_DIFFERS("total-differs", "no-differing-total", "A total was typed and is not the sum."),
  RATIO_AGGREGATED(
      "ratio-aggregated", "no-aggregated-ratio", "The cost per click is a mean of its rows."),
  RATIO_MISNAMED(
      "ratio-misnamed", "no-misnamed-ratio", "The cost per order divides by advertisements."),
  INCONSISTENT_FORMULA(
      "inconsistent-formula", "no-inconsistent-formula", "One sum adds a quarter to itself."),
  MIXED_CURRENCY("mixed-currency", "no-mixed-currency", "One amount is in US dollars."),
  MIXED_DATE_FORMAT("mixed-date-format", "no-mixed-date-format", "One date has the month first."),
  DUPLICATE_SHEET("duplicate-sheet", "no-duplicate-sheet", "A sheet was copied and left."),
  EXTERNAL_LINK("external-link", "no-external-link", "The plan is looked up in another workbook."),
  STALE_VALUE("stale-value", "no-stale-value", "A value was not computed after a change.");

  private final FaultKind kind;

  SheetSin(String kind, String check, String description) {
    this.kind = new FaultKind("country-" + kind, "country_sheet_issue-" + check, description);
  }

  FaultKind kind() {
    return kind;
  }

  /** Every country has at least two, and every sin is somewhere. */
  static Set<SheetSin> of(Market market) {
    return switch (market) {
      case NL -> Set.of(ERROR_CELL, TEXT_NUMBER);
      case BE -> Set.of(HIDDEN_MONEY, OVERWRITTEN_FORMULA);
      case DE -> Set.of(VOLATILE_FUNCTION, TOTAL_DIFFERS);
      case CH -> Set.of(RATIO_AGGREGATED, MIXED_CURRENCY);
      case CZ -> Set.of(RATIO_MISNAMED, STALE_VALUE);
      case PL -> Set.of(INCONSISTENT_FORMULA, TEXT_NUMBER);
      case FR -> Set.of(MIXED_DATE_FORMAT, DUPLICATE_SHEET);
      case ES -> Set.of(EXTERNAL_LINK, ERROR_CELL);
      case IT -> Set.of(HIDDEN_MONEY, TOTAL_DIFFERS);
      case GB -> Set.of(STALE_VALUE, VOLATILE_FUNCTION);
      case SE -> Set.of(OVERWRITTEN_FORMULA, RATIO_AGGREGATED);
      case DK -> Set.of(EXTERNAL_LINK, DUPLICATE_SHEET, MIXED_DATE_FORMAT);
    };
  }
}
