-- Campaigns of the fiscal year against their targets. What should be there by now is the part of
-- the target that belongs to the days which have passed; costs are judged as they are.
WITH target AS (
  SELECT
    campaign_target.campaign_id,
    MAX(campaign_target.conversions) AS conversions,
    MAX(
      CAST(
        campaign_target.cost_per_acquisition
          * IF(campaign_target.currency = :currency, 1, budget_rate.rate) AS DECIMAL(18, 4)
      )
    ) AS cost_per_acquisition
  FROM campaign_target
  LEFT JOIN budget_rate
    ON budget_rate.currency = campaign_target.currency AND budget_rate.fiscal_year = :fiscal_year
  GROUP BY campaign_target.campaign_id
  HAVING COUNT(*) = 1
),
registered AS (
  SELECT campaign_id, MIN(name) AS name, MIN(start_on) AS start_on, MAX(end_on) AS end_on
  FROM campaign
  GROUP BY campaign_id
),
actual AS (
  SELECT campaign_id, SUM(conversions) AS conversions, SUM_KNOWN(spend_group) AS ad_spend
  FROM ad_performance_current
  GROUP BY campaign_id
),
judged AS (
  SELECT
    registered.name AS campaign,
    target.conversions AS conversion_target,
    target.conversions
      * LEAST(DATEDIFF(:as_of, registered.start_on), DATEDIFF(registered.end_on, registered.start_on) + 1)
      / (DATEDIFF(registered.end_on, registered.start_on) + 1) AS target_to_date,
    COALESCE(actual.conversions, 0) AS conversions,
    actual.ad_spend / NULLIF(actual.conversions, 0) AS cost_per_acquisition,
    target.cost_per_acquisition AS cost_target
  FROM target
  JOIN registered ON registered.campaign_id = target.campaign_id
  LEFT JOIN actual ON actual.campaign_id = target.campaign_id
  WHERE registered.start_on BETWEEN :fiscal_year_begins AND DATE_SUB(:as_of, 1)
    AND registered.end_on >= registered.start_on
)
SELECT
  campaign,
  CASE
    WHEN conversions >= target_to_date THEN 'ON TARGET'
    WHEN conversions >= :attention_share * target_to_date THEN 'NEAR'
    ELSE 'BEHIND'
  END AS status,
  CAST(ROUND(conversions) AS BIGINT) AS conversions,
  CAST(ROUND(target_to_date) AS BIGINT) AS target_to_date,
  conversion_target,
  conversions / NULLIF(target_to_date, 0) AS attainment,
  cost_per_acquisition,
  cost_target
FROM judged
ORDER BY attainment, campaign
