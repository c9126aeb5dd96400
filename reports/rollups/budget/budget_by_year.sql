SELECT
  CAST(fiscal_year AS STRING) AS fiscal_year,
  SUM_KNOWN(allocated) AS allocated,
  SUM_KNOWN(spent) AS spent,
  SUM_KNOWN(committed) AS committed,
  SUM_KNOWN(available) AS available,
  SUM_KNOWN(spent) / SUM_KNOWN(allocated) AS spent_share
FROM budget_position
GROUP BY fiscal_year
ORDER BY fiscal_year DESC
