-- Lines that will cost more than they have, largest first.
SELECT
  position.line_id AS line,
  COALESCE(unit.name, position.country) AS country,
  position.cost_center_id AS cost_center,
  position.campaign_id AS campaign,
  position.owner_id AS owner,
  position.allocated,
  position.outlook,
  position.outlook - position.allocated AS overspent
FROM budget_position AS position
LEFT JOIN country_unit AS unit ON unit.country = position.country
WHERE
  position.fiscal_year = :fiscal_year
  AND position.line_id IS NOT NULL
  AND position.outlook > position.allocated
ORDER BY overspent DESC, line
LIMIT 50
