-- Lines of which money will be left, largest first: what is not used by the end of the year is lost.
SELECT
  position.line_id AS line,
  COALESCE(unit.name, position.country) AS country,
  position.cost_center_id AS cost_center,
  position.campaign_id AS campaign,
  position.owner_id AS owner,
  position.allocated,
  position.outlook,
  position.allocated - position.outlook AS unused
FROM budget_position AS position
LEFT JOIN country_unit AS unit ON unit.country = position.country
WHERE
  position.fiscal_year = :fiscal_year
  AND position.line_id IS NOT NULL
  AND position.allocated > position.outlook
ORDER BY unused DESC, line
LIMIT 50
