-- All that moves the budget, stacked: no source can multiply or drop rows of another. What was
-- bought outside of any budget line keeps the country, cost centre and campaign it was booked on.
WITH spent AS (
  SELECT
    fiscal_year,
    line_id,
    country,
    cost_center_id,
    campaign_id,
    SUM_KNOWN(amount_group) AS amount
  FROM invoice_posted
  GROUP BY fiscal_year, line_id, country, cost_center_id, campaign_id
),
committed AS (
  SELECT
    fiscal_year,
    line_id,
    country,
    cost_center_id,
    campaign_id,
    SUM_KNOWN(committed) AS amount
  FROM order_position
  GROUP BY fiscal_year, line_id, country, cost_center_id, campaign_id
),
outside AS (
  SELECT fiscal_year, line_id, country, cost_center_id, campaign_id, amount AS spent, 0 AS committed
  FROM spent
  UNION ALL
  SELECT fiscal_year, line_id, country, cost_center_id, campaign_id, 0, amount FROM committed
)
SELECT
  fiscal_year,
  org_unit_id,
  country,
  cost_center_id,
  campaign_id,
  activity_type,
  owner_id,
  line_id,
  amount_group AS allocated,
  0 AS spent,
  0 AS committed,
  0 AS planned_to_date,
  0 AS remaining_forecast
FROM budget_line_current
UNION ALL
SELECT
  outside.fiscal_year,
  COALESCE(line.org_unit_id, center.org_unit_id),
  outside.country,
  outside.cost_center_id,
  outside.campaign_id,
  line.activity_type,
  line.owner_id,
  line.line_id,
  0,
  outside.spent,
  outside.committed,
  0,
  0
FROM outside
LEFT JOIN budget_line_current AS line
  ON line.line_id = outside.line_id AND line.fiscal_year = outside.fiscal_year
LEFT JOIN (
  SELECT cost_center_id, MIN(org_unit_id) AS org_unit_id FROM cost_center GROUP BY cost_center_id
) AS center
  ON center.cost_center_id = outside.cost_center_id
UNION ALL
SELECT
  line.fiscal_year,
  line.org_unit_id,
  line.country,
  line.cost_center_id,
  line.campaign_id,
  line.activity_type,
  line.owner_id,
  line.line_id,
  0,
  0,
  0,
  IF(line_month.month <= :as_of, line_month.planned, 0),
  line_month.remaining_forecast
FROM line_month
JOIN budget_line_current AS line ON line.line_id = line_month.line_id
