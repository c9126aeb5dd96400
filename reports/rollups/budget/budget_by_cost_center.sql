SELECT
  COALESCE(unit.name, position.country, '(none)') AS country,
  COALESCE(position.cost_center_id, '(none)') AS cost_center,
  MAX(center.name) AS cost_center_name,
  SUM_KNOWN(position.allocated) AS allocated,
  SUM_KNOWN(position.spent) AS spent,
  SUM_KNOWN(position.committed) AS committed,
  SUM_KNOWN(position.available) AS available,
  SUM_KNOWN(position.spent) / SUM_KNOWN(position.allocated) AS spent_share
FROM budget_position AS position
LEFT JOIN country_unit AS unit ON unit.country = position.country
LEFT JOIN (
  SELECT cost_center_id, MIN(name) AS name FROM cost_center GROUP BY cost_center_id
) AS center
  ON center.cost_center_id = position.cost_center_id
WHERE position.fiscal_year = :fiscal_year
GROUP BY
  COALESCE(unit.name, position.country, '(none)'), COALESCE(position.cost_center_id, '(none)')
ORDER BY country, cost_center
