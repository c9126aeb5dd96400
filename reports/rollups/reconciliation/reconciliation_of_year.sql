-- The three systems side by side, from the company down to the month of a cost centre. Marketing is
-- in both comparisons, and counted in the first; shares are of money without its sign.
WITH entry AS (
  SELECT
    country,
    COALESCE(cost_center, '(none)') AS cost_center,
    COALESCE(DATE_FORMAT(month, 'yyyy-MM'), '(none)') AS month,
    comparison = 'ERP and marketing' AND side = 'left' AS is_erp,
    comparison = 'ERP and marketing' AND side = 'right' AS is_marketing,
    comparison = 'Marketing and countries' AND side = 'left' AS is_marketing_again,
    comparison = 'Marketing and countries' AND side = 'right' AS is_country,
    pass IS NOT NULL AS is_matched,
    counted
  FROM reconciled_entry
  WHERE fiscal_year = :fiscal_year
)
SELECT
  country,
  cost_center,
  month,
  SUM_KNOWN(IF(is_erp, counted, 0)) AS erp_amount,
  SUM_KNOWN(IF(is_marketing, counted, 0)) AS marketing_amount,
  SUM_KNOWN(IF(is_country, counted, 0)) AS country_amount,
  SUM_KNOWN(IF(is_erp, counted, 0) - IF(is_marketing, counted, 0)) AS erp_less_marketing,
  SUM_KNOWN(IF(is_marketing, counted, 0) - IF(is_country, counted, 0)) AS marketing_less_country,
  SUM_KNOWN(IF(is_erp, counted, 0) - IF(is_country, counted, 0)) AS erp_less_country,
  SUM_KNOWN(IF(is_erp AND is_matched, ABS(counted), 0))
    / NULLIF(SUM_KNOWN(IF(is_erp, ABS(counted), 0)), 0) AS erp_matched_share,
  COUNT_IF(is_erp AND is_matched) / NULLIF(COUNT_IF(is_erp), 0) AS erp_matched_entry_share,
  SUM_KNOWN(IF(is_marketing_again AND is_matched, ABS(counted), 0))
    / NULLIF(SUM_KNOWN(IF(is_marketing_again, ABS(counted), 0)), 0) AS marketing_matched_share,
  COUNT_IF(is_marketing_again AND is_matched)
    / NULLIF(COUNT_IF(is_marketing_again), 0) AS marketing_matched_entry_share
FROM entry
GROUP BY ROLLUP (country, cost_center, month)
ORDER BY country, cost_center, month
