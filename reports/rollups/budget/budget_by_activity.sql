SELECT
  COALESCE(activity_type, '(none)') AS activity_type,
  SUM_KNOWN(allocated) AS allocated,
  SUM_KNOWN(spent) AS spent,
  SUM_KNOWN(committed) AS committed,
  SUM_KNOWN(available) AS available,
  SUM_KNOWN(spent) / SUM_KNOWN(allocated) AS spent_share
FROM budget_position
WHERE fiscal_year = :fiscal_year
GROUP BY COALESCE(activity_type, '(none)')
ORDER BY allocated DESC, activity_type
