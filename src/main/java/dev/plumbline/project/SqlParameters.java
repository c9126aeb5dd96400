package dev.plumbline.project;

import dev.plumbline.project.FiscalCalendar.FiscalYear;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What roll-ups and queries may name with a colon before it.
 *
 * @param values texts, decimals, truths and dates of {@link java.sql.Date}, by name
 */
public record SqlParameters(Map<String, Object> values) {
  private static final String AS_OF = "as_of";
  private static final String CURRENCY = "currency";
  private static final String YEAR = "fiscal_year";
  private static final String BEGINS = "fiscal_year_begins";
  private static final String ENDS = "fiscal_year_ends";
  private static final String LOCALE = "locale";

  public SqlParameters {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * Those of a project: its own, the as-of date, the currency and language of reports, and the
   * fiscal year that this date is in.
   */
  public static SqlParameters of(Project project, LocalDate asOf) {
    FiscalYear year = project.fiscalCalendar().yearOf(asOf);
    Map<String, Object> values = new TreeMap<>(project.parameters());
    values.put(AS_OF, Date.valueOf(asOf));
    values.put(CURRENCY, project.currency());
    values.put(YEAR, year.number());
    values.put(BEGINS, Date.valueOf(year.begins()));
    values.put(ENDS, Date.valueOf(year.ends()));
    values.put(LOCALE, project.locale().getLanguage());
    return new SqlParameters(values);
  }

  /** The as-of date alone. */
  public static SqlParameters of(LocalDate asOf) {
    return new SqlParameters(Map.of(AS_OF, Date.valueOf(asOf)));
  }
}
