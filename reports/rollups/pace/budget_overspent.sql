-- Lines that will cost more than they have, largest first.
SELECT
  line_id AS line,
  country,
  cost_center_id AS cost_center,
  campaign_id AS campaign,
  owner_id AS owner,
  allocated,
  outlook,
  outlook - allocated AS overspent
FROM budget_position
WHERE fiscal_year = :fiscal_year AND line_id IS NOT NULL AND outlook > allocated
ORDER BY overspent DESC, line
LIMIT 50
