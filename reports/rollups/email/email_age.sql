-- What became of the mails of every month, by the months that are over since: running totals. A deal
-- that was open before the first answer counts from the month of the mail.
WITH cohort AS (
  SELECT
    cohort AS month,
    delivered,
    CAST(MONTHS_BETWEEN(TRUNC(DATE_ADD(:as_of, 1), 'MM'), cohort) AS INT) - 1 AS oldest
  FROM email_by_cohort
),
aged AS (
  SELECT month, delivered, age
  FROM cohort
  LATERAL VIEW EXPLODE(SEQUENCE(0, GREATEST(oldest, 0))) passed AS age
  WHERE oldest >= 0
),
happened AS (
  SELECT cohort, mql_age AS age, 1 AS mqls, 0 AS sqls, 0 AS deals, 0 AS won, CAST(0 AS DECIMAL(18, 2)) AS revenue
  FROM email_lead
  UNION ALL
  SELECT cohort, GREATEST(sql_age, 0), 0, 1, 0, 0, 0 FROM email_lead WHERE sql_age IS NOT NULL
  UNION ALL
  SELECT cohort, opened_age, 0, 0, 1, 0, 0 FROM email_deal
  UNION ALL
  SELECT cohort, closed_age, 0, 0, 0, 1, amount FROM email_deal WHERE is_won
),
by_age AS (
  SELECT
    cohort,
    age,
    SUM(mqls) AS mqls,
    SUM(sqls) AS sqls,
    SUM(deals) AS deals,
    SUM(won) AS won,
    SUM_KNOWN(revenue) AS revenue
  FROM happened
  GROUP BY cohort, age
)
SELECT
  DATE_FORMAT(aged.month, 'yyyy-MM') AS month,
  aged.age,
  aged.delivered,
  COALESCE(SUM(by_age.mqls) OVER so_far, 0) AS mqls,
  COALESCE(SUM(by_age.sqls) OVER so_far, 0) AS sqls,
  COALESCE(SUM(by_age.deals) OVER so_far, 0) AS email_deals,
  COALESCE(SUM(by_age.won) OVER so_far, 0) AS email_won,
  IF(
    COUNT_IF(by_age.cohort IS NOT NULL AND by_age.revenue IS NULL) OVER so_far > 0,
    NULL,
    COALESCE(SUM(by_age.revenue) OVER so_far, 0)
  ) AS influenced_revenue
FROM aged
LEFT JOIN by_age ON by_age.cohort = aged.month AND by_age.age = aged.age
WINDOW so_far AS (PARTITION BY aged.month ORDER BY aged.age)
ORDER BY month, age
