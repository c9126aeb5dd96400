-- How many days deals took until they were won. The shortest are over first: of deals that are still
-- open, the longer ones are yet to come.
WITH won AS (
  SELECT 'All deals, opened to won' AS measured, DATEDIFF(closed_on, created_on) AS days
  FROM attribution_deal
  WHERE is_won AND is_over AND closed_on >= created_on
  UNION ALL
  SELECT 'Deals with a mail, opened to won', DATEDIFF(closed_on, created_on)
  FROM email_deal
  WHERE is_won AND closed_on >= created_on
  UNION ALL
  SELECT 'Deals with a mail, first answer to won', DATEDIFF(closed_on, answered_at)
  FROM email_deal
  WHERE is_won
)
SELECT
  measured,
  COUNT(*) AS deals_measured,
  PERCENTILE(days, 0.5) AS cycle_p50,
  PERCENTILE(days, 0.75) AS cycle_p75,
  PERCENTILE(days, 0.9) AS cycle_p90
FROM won
GROUP BY measured
ORDER BY measured
