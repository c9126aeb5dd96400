WITH spent AS (
  SELECT campaign_id, SUM(cost) AS cost FROM marketing_performance GROUP BY campaign_id
),
earned AS (
  SELECT campaign_id, SUM(revenue) AS revenue FROM website_revenue GROUP BY campaign_id
)
SELECT name AS campaign, cost, revenue
FROM campaign_info
LEFT JOIN spent ON spent.campaign_id = id
LEFT JOIN earned ON earned.campaign_id = id
