-- How far the workbook of each country can be relied on: what is wrong in it by severity, and the
-- money concerned: by how much a number is wrong, or all of it where the right one is unknown.
WITH judged AS (
  SELECT
    file,
    saved_at,
    CASE
      WHEN issue IN ('ERROR_CELL', 'TEXT_NUMBER', 'OVERWRITTEN_FORMULA', 'TOTAL_DIFFERS', 'RATIO_AGGREGATED', 'RATIO_MISNAMED', 'MIXED_CURRENCY', 'STALE_VALUE')
        THEN 'critical'
      WHEN issue IN ('HIDDEN_MONEY', 'INCONSISTENT_FORMULA', 'MIXED_DATE_FORMAT', 'DUPLICATE_SHEET', 'EXTERNAL_LINK')
        THEN 'warning'
      WHEN issue IN ('VOLATILE_FUNCTION') THEN 'info'
    END AS severity,
    CASE
      WHEN issue IN ('RATIO_AGGREGATED', 'RATIO_MISNAMED', 'VOLATILE_FUNCTION') THEN 0
      ELSE ABS(COALESCE(found - expected, found, 0))
    END AS amount
  FROM country_sheet_issue
)
SELECT
  file,
  MAX(saved_at) AS saved_at,
  DATEDIFF(:as_of, MAX(saved_at)) AS days_since_saved,
  COUNT_IF(severity = 'critical') AS critical_issues,
  COUNT_IF(severity = 'warning') AS warnings,
  COUNT_IF(severity = 'info') AS remarks,
  CAST(SUM(IF(severity IS NULL, 0, amount)) AS DECIMAL(18,2)) AS amount
FROM judged
GROUP BY file
ORDER BY amount DESC, critical_issues DESC, file
