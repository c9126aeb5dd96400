-- The way to every deal that was won or lost in the fiscal year so far. Days are over with their
-- last second: what happens on the day on which a deal is opened or closed comes before it.
WITH lead_of_deal AS (
  SELECT converted_opportunity_id AS opportunity_id, MIN(created_at) AS created_at
  FROM lead
  WHERE converted_opportunity_id IS NOT NULL
  GROUP BY converted_opportunity_id
),
ended AS (
  SELECT
    *,
    TIMESTAMP(DATE_ADD(closed_on, 1)) - INTERVAL 1 SECOND AS ended_at
  FROM attribution_deal
  WHERE is_over AND is_won IS NOT NULL AND closed_on BETWEEN :fiscal_year_begins AND :as_of
)
SELECT
  ended.opportunity_id AS journey_id,
  ended.account_id,
  CAST(INT(ended.is_won) AS DECIMAL(18, 0)) AS conversions,
  CAST(INT(NOT ended.is_won) AS DECIMAL(18, 0)) AS lost,
  IF(ended.is_won, ended.amount, 0) AS revenue,
  TIMESTAMP(DATE_SUB(ended.closed_on, lookback.look_back)) AS begins_at,
  ended.ended_at,
  IF(lead_of_deal.created_at <= ended.ended_at, lead_of_deal.created_at, NULL) AS lead_at,
  TIMESTAMP(DATE_ADD(ended.created_on, 1)) - INTERVAL 1 SECOND AS opportunity_at
FROM ended
CROSS JOIN attribution_lookback AS lookback
LEFT JOIN lead_of_deal ON lead_of_deal.opportunity_id = ended.opportunity_id
