SELECT
  COALESCE(unit.name, position.country, '(none)') AS country,
  SUM_KNOWN(position.allocated) AS allocated,
  SUM_KNOWN(position.spent) AS spent,
  SUM_KNOWN(position.committed) AS committed,
  SUM_KNOWN(position.available) AS available,
  SUM_KNOWN(position.spent) / SUM_KNOWN(position.allocated) AS spent_share
FROM budget_position AS position
LEFT JOIN country_unit AS unit ON unit.country = position.country
WHERE position.fiscal_year = :fiscal_year
GROUP BY COALESCE(unit.name, position.country, '(none)')
ORDER BY allocated DESC, country
