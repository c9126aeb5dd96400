-- Every deal once: of several rows the one that was changed last. A deal is over once the day on
-- which it was closed is; one that is closed without a day is in no period.
WITH ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY opportunity_id
      ORDER BY updated_at DESC, closed_on, created_on, is_won, is_closed, amount_group, account_id,
        campaign_id, probability, stage, country
    ) AS recency
  FROM opportunity
  WHERE opportunity_id IS NOT NULL AND COALESCE(created_on, :as_of) <= :as_of
)
SELECT
  opportunity_id,
  account_id,
  campaign_id,
  country,
  stage,
  probability,
  created_on,
  closed_on,
  is_won,
  is_closed,
  COALESCE(is_closed AND closed_on <= :as_of, FALSE) AS is_over,
  amount_group AS amount
FROM ranked
WHERE recency = 1
