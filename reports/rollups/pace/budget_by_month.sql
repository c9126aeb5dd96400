-- Plan, forecast and actual by month of the fiscal year. Months that have not begun have no actual
-- yet; what was booked before or after the year stands in its first or last month.
WITH calendar AS (
  SELECT EXPLODE(SEQUENCE(:fiscal_year_begins, :fiscal_year_ends, INTERVAL 1 MONTH)) AS month
),
entry AS (
  SELECT
    month, planned, forecast, remaining_forecast, 0 AS spent, 0 AS committed
  FROM line_month
  WHERE fiscal_year = :fiscal_year
  UNION ALL
  SELECT month, 0, 0, 0, amount_group, 0
  FROM invoice_posted
  WHERE fiscal_year = :fiscal_year
  UNION ALL
  SELECT TRUNC(ordered_on, 'MM'), 0, 0, 0, 0, committed
  FROM order_position
  WHERE fiscal_year = :fiscal_year
),
monthly AS (
  SELECT
    GREATEST(LEAST(month, TRUNC(:fiscal_year_ends, 'MM')), :fiscal_year_begins) AS month,
    SUM_KNOWN(planned) AS planned,
    SUM_KNOWN(forecast) AS forecast,
    SUM_KNOWN(remaining_forecast) AS remaining_forecast,
    SUM_KNOWN(spent) AS spent,
    SUM_KNOWN(committed) AS committed
  FROM entry
  GROUP BY GREATEST(LEAST(month, TRUNC(:fiscal_year_ends, 'MM')), :fiscal_year_begins)
),
filled AS (
  SELECT
    calendar.month,
    IF(monthly.month IS NULL, 0, monthly.planned) AS planned,
    IF(monthly.month IS NULL, 0, monthly.forecast) AS forecast,
    IF(monthly.month IS NULL, 0, monthly.remaining_forecast) AS remaining_forecast,
    IF(monthly.month IS NULL, 0, monthly.spent) AS spent,
    IF(monthly.month IS NULL, 0, monthly.committed) AS committed
  FROM calendar
  LEFT JOIN monthly ON monthly.month = calendar.month
)
SELECT
  DATE_FORMAT(filled.month, 'yyyy-MM') AS month,
  MAX(filled.planned) AS planned,
  MAX(filled.forecast) AS forecast,
  MAX(filled.committed) AS committed,
  IF(filled.month <= :as_of, MAX(filled.spent), NULL) AS actual,
  SUM_KNOWN(earlier.planned) AS planned_to_date,
  IF(filled.month <= :as_of, SUM_KNOWN(earlier.spent), NULL) AS actual_to_date,
  -- What is booked and what open orders add, then the rest of the forecast month by month.
  IF(
    filled.month < TRUNC(:as_of, 'MM'),
    NULL,
    MAX(total.obliged) + SUM_KNOWN(earlier.remaining_forecast)
  ) AS outlook_to_date
FROM filled
JOIN filled AS earlier ON earlier.month <= filled.month
CROSS JOIN (SELECT SUM_KNOWN(spent) + SUM_KNOWN(committed) AS obliged FROM filled) AS total
GROUP BY filled.month
ORDER BY month
