-- What the mails of every cohort cost: what is spent on their campaigns so far, spread evenly over the
-- mails of each. Mails of a campaign that no budget knows have a cost that is not known.
WITH spent AS (
  SELECT campaign_id, SUM_KNOWN(spent) AS spent
  FROM budget_position
  WHERE campaign_id IS NOT NULL
  GROUP BY campaign_id
),
mailed AS (
  SELECT campaign_id, cohort, COUNT(*) AS sent
  FROM email_answer
  GROUP BY campaign_id, cohort
),
part AS (
  SELECT
    mailed.campaign_id,
    mailed.cohort,
    mailed.sent,
    spent.spent,
    spent.spent * SUM(mailed.sent) OVER (PARTITION BY mailed.campaign_id ORDER BY mailed.cohort)
      / SUM(mailed.sent) OVER (PARTITION BY mailed.campaign_id) AS spent_by_then
  FROM mailed
  LEFT JOIN spent ON spent.campaign_id = mailed.campaign_id
)
-- Differences of rounded running totals add up to the whole, to the cent.
SELECT
  campaign_id,
  cohort,
  sent,
  CAST(ROUND(spent_by_then, 2) AS DECIMAL(28, 2))
    - COALESCE(
      LAG(CAST(ROUND(spent_by_then, 2) AS DECIMAL(28, 2)))
        OVER (PARTITION BY campaign_id ORDER BY cohort),
      0
    ) AS cost
FROM part
