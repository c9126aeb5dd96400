-- Plan and forecast of every budget line by month, in group currency at the budget rate. The latest
-- forecast made by the as-of date holds; what is optional in it is not expected to be spent, and
-- what is committed or has occurred stands in orders and invoices already.
WITH latest AS (
  SELECT line_id, period, amount, tag
  FROM (
    SELECT *, RANK() OVER (PARTITION BY line_id ORDER BY forecast_on DESC) AS recency
    FROM forecast_line
    WHERE forecast_on <= :as_of
  )
  WHERE recency = 1 AND tag <> 'OPTIONAL'
),
entry AS (
  SELECT line_id, period, planned, 0 AS forecast, 0 AS remaining FROM budget_phase
  UNION ALL
  SELECT line_id, period, 0, amount, IF(tag = 'FORECAST' AND period > :as_of, amount, 0) FROM latest
),
converted AS (
  SELECT
    entry.*,
    line.fiscal_year,
    IF(line.currency = :currency, 1, budget_rate.rate) AS rate
  FROM entry
  JOIN budget_line_current AS line ON line.line_id = entry.line_id
  LEFT JOIN budget_rate
    ON budget_rate.currency = line.currency AND budget_rate.fiscal_year = line.fiscal_year
)
SELECT
  line_id,
  fiscal_year,
  TRUNC(period, 'MM') AS month,
  SUM_KNOWN(CAST(ROUND(planned * rate, 2) AS DECIMAL(18, 2))) AS planned,
  SUM_KNOWN(CAST(ROUND(forecast * rate, 2) AS DECIMAL(18, 2))) AS forecast,
  SUM_KNOWN(CAST(ROUND(remaining * rate, 2) AS DECIMAL(18, 2))) AS remaining_forecast
FROM converted
GROUP BY line_id, fiscal_year, TRUNC(period, 'MM')
