-- How far the workbook of each country can be relied on: what is wrong in it by kind, and the money
-- that stands on it: by how much a number is wrong, or all of it where the right one is unknown. In
-- group currency at the budget rate.
WITH judged AS (
  SELECT
    REGEXP_EXTRACT(file, '([A-Z]{2})_[0-9]{4}[.]', 1) AS country,
    file,
    NULLIF(issue, 'SAVED') AS issue,
    saved_at,
    CASE
      WHEN issue IS NULL OR issue IN ('RATIO_AGGREGATED', 'RATIO_MISNAMED', 'VOLATILE_FUNCTION')
        THEN 0
      ELSE ABS(COALESCE(found - expected, found, 0))
    END AS amount
  FROM country_sheet_issue
),
kind AS (
  SELECT
    country,
    MAX(file) AS file,
    issue,
    MAX(saved_at) AS saved_at,
    COUNT(issue) AS issues,
    SUM(amount) AS amount
  FROM judged
  GROUP BY country, issue
),
workbook AS (
  SELECT
    country,
    MAX(file) AS file,
    MAX(saved_at) AS saved_at,
    SUM(issues) AS issues,
    CONCAT_WS(', ', SORT_ARRAY(COLLECT_LIST(
      IF(issues > 0, CONCAT(LOWER(REPLACE(issue, '_', ' ')), ' ', issues), NULL)
    ))) AS kinds,
    SUM(amount) AS amount
  FROM kind
  GROUP BY country
),
entered AS (
  SELECT
    country,
    MAX(currency) AS currency,
    COUNT(*) AS lines,
    SUM(ABS(amount)) AS amount
  FROM country_sheet_line
  GROUP BY country
),
converted AS (
  SELECT
    workbook.*,
    COALESCE(entered.lines, 0) AS lines,
    IF(entered.country IS NULL, 0, entered.amount) AS entered,
    IF(entered.currency = :currency, 1, budget_rate.rate) AS rate
  FROM workbook
  LEFT JOIN entered ON entered.country = workbook.country
  LEFT JOIN budget_rate
    ON budget_rate.currency = entered.currency AND budget_rate.fiscal_year = :fiscal_year
)
SELECT
  COALESCE(unit.name, converted.country) AS country,
  REGEXP_EXTRACT(converted.file, '[^/]*$', 0) AS file,
  CAST(converted.saved_at AS DATE) AS saved_on,
  converted.lines AS sheet_lines,
  converted.issues AS sheet_issues,
  converted.kinds,
  CAST(ROUND(converted.entered * converted.rate, 2) AS DECIMAL(18, 2)) AS sheet_entered,
  CAST(ROUND(converted.amount * converted.rate, 2) AS DECIMAL(18, 2)) AS sheet_faulty,
  CAST(
    1 - LEAST(converted.amount / NULLIF(converted.entered, 0), 1) AS DECIMAL(9, 6)
  ) AS sheet_reliability
FROM converted
LEFT JOIN country_unit AS unit ON unit.country = converted.country
ORDER BY sheet_reliability, country
