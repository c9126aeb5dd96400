-- The budget from the company down to its lines. A row whose last levels are empty is the total of
-- those before: every total is a sum of lines, and every share one of sums.
WITH line AS (
  SELECT
    COALESCE(unit.name, position.country, '(none)') AS country,
    COALESCE(position.cost_center_id, '(none)') AS cost_center,
    COALESCE(position.campaign_id, '(none)') AS campaign,
    COALESCE(position.line_id, '(outside of any line)') AS line,
    position.activity_type,
    position.owner_id,
    position.allocated,
    position.spent,
    position.committed,
    position.available
  FROM budget_position AS position
  LEFT JOIN country_unit AS unit ON unit.country = position.country
  WHERE position.fiscal_year = :fiscal_year
)
SELECT
  country,
  cost_center,
  campaign,
  line,
  IF(GROUPING(line) = 0, MAX(activity_type), NULL) AS activity_type,
  IF(GROUPING(line) = 0, MAX(owner_id), NULL) AS owner,
  SUM_KNOWN(allocated) AS allocated,
  SUM_KNOWN(spent) AS spent,
  SUM_KNOWN(committed) AS committed,
  SUM_KNOWN(available) AS available,
  SUM_KNOWN(spent) / SUM_KNOWN(allocated) AS spent_share
FROM line
GROUP BY ROLLUP (country, cost_center, campaign, line)
ORDER BY country, cost_center, campaign, line
