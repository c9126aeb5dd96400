package dev.plumbline.sheet;

/** What can be wrong in a workbook. */
public enum Issue {
  /** A formula that failed, such as a division by nothing. */
  ERROR_CELL,
  /** An amount typed as a text, which no sum adds. */
  TEXT_NUMBER,
  /** Numbers in a row, a column or a sheet that is not shown. */
  HIDDEN_MONEY,
  /** A constant where the formula of its row or column belongs. */
  OVERWRITTEN_FORMULA,
  /** A function that gives something else each time. */
  VOLATILE_FUNCTION,
  /** A total that is not the sum of what it stands below or beside. */
  TOTAL_DIFFERS,
  /** A ratio that is a sum or a mean of ratios. */
  RATIO_AGGREGATED,
  /** A ratio that divides by something else than its label says. */
  RATIO_MISNAMED,
  /** A formula unlike all others of its row or column. */
  INCONSISTENT_FORMULA,
  /** A currency unlike the others of its column. */
  MIXED_CURRENCY,
  /** A way to write dates unlike the others of its column. */
  MIXED_DATE_FORMAT,
  /** A sheet that repeats another. */
  DUPLICATE_SHEET,
  /** A formula that looks into another workbook. */
  EXTERNAL_LINK,
  /** A formula that was not computed since what it depends on was changed. */
  STALE_VALUE
}
