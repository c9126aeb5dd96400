-- How far mails have come by their age. What a month of age adds is taken over those months of
-- sending that are old enough for it, and added to what was there before: so the curve never falls
-- where the old months are the weaker ones.
WITH step AS (
  SELECT
    age,
    delivered,
    mqls - LAG(mqls, 1, 0) OVER by_age AS mqls,
    email_deals - LAG(email_deals, 1, 0) OVER by_age AS deals,
    email_won - LAG(email_won, 1, 0) OVER by_age AS won,
    influenced_revenue - IF(age = 0, 0, LAG(influenced_revenue) OVER by_age) AS revenue
  FROM email_age
  WINDOW by_age AS (PARTITION BY month ORDER BY age)
),
rate AS (
  SELECT
    age,
    COUNT(*) AS cohorts,
    SUM(delivered) AS delivered,
    SUM(mqls) / NULLIF(SUM(delivered), 0) AS mql_step,
    SUM(deals) / NULLIF(SUM(delivered), 0) AS deal_step,
    SUM(won) / NULLIF(SUM(delivered), 0) AS won_step,
    SUM_KNOWN(revenue) / NULLIF(SUM(delivered), 0) AS revenue_step
  FROM step
  GROUP BY age
)
SELECT
  age,
  cohorts,
  delivered,
  SUM(mql_step) OVER so_far AS mql_rate,
  SUM(deal_step) OVER so_far AS deal_rate,
  SUM(won_step) OVER so_far AS won_rate,
  IF(COUNT(*) OVER so_far = COUNT(revenue_step) OVER so_far, SUM(revenue_step) OVER so_far, NULL)
    AS revenue_per_mail
FROM rate
WINDOW so_far AS (ORDER BY age)
ORDER BY age
