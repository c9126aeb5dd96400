-- How far mails have come by their age, over those months of sending that are old enough.
SELECT
  age,
  COUNT(*) AS cohorts,
  SUM(delivered) AS delivered,
  SUM(mqls) / NULLIF(SUM(delivered), 0) AS mql_rate,
  SUM(email_deals) / NULLIF(SUM(delivered), 0) AS deal_rate,
  SUM(email_won) / NULLIF(SUM(delivered), 0) AS won_rate,
  SUM_KNOWN(influenced_revenue) / NULLIF(SUM(delivered), 0) AS revenue_per_mail
FROM email_age
GROUP BY age
ORDER BY age
