-- Lines of which money will be left, largest first: what is not used by the end of the year is lost.
SELECT
  line_id AS line,
  country,
  cost_center_id AS cost_center,
  campaign_id AS campaign,
  owner_id AS owner,
  allocated,
  outlook,
  allocated - outlook AS unused
FROM budget_position
WHERE fiscal_year = :fiscal_year AND line_id IS NOT NULL AND allocated > outlook
ORDER BY unused DESC, line
LIMIT 50
