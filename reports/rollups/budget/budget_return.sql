-- What campaigns cost and what sales puts down to them, side by side and each ranked. A deal counts
-- for the one campaign that sales named; money for which no campaign is named is left out.
WITH cost AS (
  SELECT campaign_id, SUM_KNOWN(spent) AS spent
  FROM budget_position
  WHERE fiscal_year = :fiscal_year AND campaign_id IS NOT NULL
  GROUP BY campaign_id
),
deal AS (
  SELECT
    campaign_id,
    SUM_KNOWN(IF(is_closed AND is_past, 0, amount_group)) AS pipeline,
    SUM_KNOWN(IF(is_won AND is_past, amount_group, 0)) AS revenue
  FROM (SELECT *, COALESCE(closed_on, :as_of) <= :as_of AS is_past FROM opportunity)
  WHERE created_on <= :as_of
  GROUP BY campaign_id
)
SELECT
  cost.campaign_id AS campaign,
  cost.spent,
  IF(deal.campaign_id IS NULL, 0, deal.pipeline) AS pipeline,
  IF(deal.campaign_id IS NULL, 0, deal.revenue) AS revenue,
  IF(deal.campaign_id IS NULL, 0, deal.pipeline) / NULLIF(cost.spent, 0) AS pipeline_to_spend,
  IF(deal.campaign_id IS NULL, 0, deal.revenue) / NULLIF(cost.spent, 0) AS revenue_to_spend,
  RANK() OVER (ORDER BY cost.spent DESC) AS spend_rank,
  RANK() OVER (
    ORDER BY IF(deal.campaign_id IS NULL, 0, deal.revenue) / NULLIF(cost.spent, 0) DESC
  ) AS return_rank
FROM cost
LEFT JOIN deal ON deal.campaign_id = cost.campaign_id
ORDER BY cost.spent DESC, campaign
