-- Where the budget of every country stands, in every year that any country has planned; a country
-- without a plan is listed as missing, since the day on which the others were due.
WITH planned_year AS (
  SELECT fiscal_year, MAX(due_on) AS due_on FROM budget_plan GROUP BY fiscal_year
),
latest AS (
  SELECT *
  FROM (
    SELECT
      *,
      COALESCE(approved_on, :as_of) <= :as_of AS is_settled,
      MIN(submitted_on) OVER (PARTITION BY fiscal_year, country) AS first_submitted_on,
      ROW_NUMBER() OVER (PARTITION BY fiscal_year, country ORDER BY version DESC) AS recency
    FROM budget_plan
    WHERE submitted_on IS NULL OR submitted_on <= :as_of
  )
  WHERE recency = 1
),
line AS (
  SELECT fiscal_year, country, SUM_KNOWN(amount_group) AS planned
  FROM budget_line_current
  GROUP BY fiscal_year, country
),
process AS (
  SELECT
    planned_year.fiscal_year,
    unit.name AS country,
    latest.version,
    CASE
      WHEN latest.country IS NULL THEN 'MISSING'
      -- Who approves it later had it before them by then.
      WHEN latest.is_settled THEN latest.status
      ELSE 'SUBMITTED'
    END AS status,
    COALESCE(latest.due_on, planned_year.due_on) AS due_on,
    latest.first_submitted_on AS submitted_on,
    IF(latest.is_settled, latest.approved_on, NULL) AS approved_on,
    latest.target_group AS target,
    line.planned
  FROM planned_year
  CROSS JOIN country_unit AS unit
  LEFT JOIN latest
    ON latest.fiscal_year = planned_year.fiscal_year AND latest.country = unit.country
  LEFT JOIN line ON line.fiscal_year = planned_year.fiscal_year AND line.country = unit.country
)
SELECT
  CAST(fiscal_year AS STRING) AS fiscal_year,
  country,
  version,
  status,
  due_on,
  submitted_on,
  GREATEST(DATEDIFF(COALESCE(submitted_on, :as_of), due_on), 0) AS days_late,
  approved_on,
  target,
  planned AS bottom_up,
  target - planned AS target_gap
FROM process
ORDER BY fiscal_year DESC, days_late DESC, country
