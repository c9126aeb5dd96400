SELECT
  COALESCE(reason, '(none)') AS reason,
  COUNT(*) AS revisions,
  SUM_KNOWN(IF(budget_change > 0, budget_change, 0)) AS raised,
  SUM_KNOWN(IF(budget_change < 0, budget_change, 0)) AS lowered,
  SUM_KNOWN(budget_change) AS budget_change
FROM budget_revision
WHERE fiscal_year = :fiscal_year
GROUP BY COALESCE(reason, '(none)')
ORDER BY reason
