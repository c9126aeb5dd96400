-- From cost to won deals by the month in which mails were sent. Every mail, lead and deal is in one
-- month alone, so that the months add up.
WITH mailed AS (
  SELECT
    cohort,
    COUNT(*) AS sent,
    COUNT_IF(is_delivered) AS delivered,
    COUNT_IF(is_opened) AS opened,
    COUNT_IF(is_opened_by_machine) AS opened_by_machine,
    COUNT_IF(is_clicked) AS clicked
  FROM email_answer
  GROUP BY cohort
),
cost_sum AS (
  SELECT cohort, SUM(cost) AS cost, SUM(IF(cost IS NULL, sent, 0)) AS sent_without_cost
  FROM email_cost
  GROUP BY cohort
),
lead_count AS (
  SELECT cohort, COUNT(*) AS mqls, COUNT(sql_at) AS sqls FROM email_lead GROUP BY cohort
),
deal_sum AS (
  SELECT
    cohort,
    COUNT(*) AS deals,
    COUNT_IF(is_won) AS won,
    COUNT_IF(is_lost) AS lost,
    COUNT_IF(is_open) AS open,
    SUM_KNOWN(IF(is_won, amount, 0)) AS revenue,
    SUM_KNOWN(IF(is_won AND is_sourced, amount, 0)) AS sourced_revenue,
    SUM_KNOWN(IF(is_won, attributed, 0)) AS attributed,
    SUM_KNOWN(IF(is_open, amount, 0)) AS pipeline,
    SUM_KNOWN(IF(is_open AND is_sourced, amount, 0)) AS sourced_pipeline,
    SUM_KNOWN(
      IF(is_open AND probability IS NOT NULL,
        CAST(ROUND(amount * probability / 100, 2) AS DECIMAL(18, 2)), 0)
    ) AS expected,
    SUM_KNOWN(IF(is_open AND probability IS NULL, amount, 0)) AS without_probability
  FROM email_deal
  GROUP BY cohort
)
SELECT
  mailed.cohort,
  cost_sum.cost AS email_cost,
  cost_sum.sent_without_cost,
  mailed.sent,
  mailed.delivered,
  mailed.opened,
  mailed.opened_by_machine,
  mailed.clicked,
  COALESCE(lead_count.mqls, 0) AS mqls,
  COALESCE(lead_count.sqls, 0) AS sqls,
  COALESCE(deal_sum.deals, 0) AS email_deals,
  COALESCE(deal_sum.won, 0) AS email_won,
  COALESCE(deal_sum.lost, 0) AS email_lost,
  COALESCE(deal_sum.open, 0) AS email_open,
  IF(deal_sum.cohort IS NULL, 0, deal_sum.pipeline) AS influenced_pipeline,
  IF(deal_sum.cohort IS NULL, 0, deal_sum.sourced_pipeline) AS sourced_pipeline,
  IF(deal_sum.cohort IS NULL, 0, deal_sum.expected) AS expected_revenue,
  IF(deal_sum.cohort IS NULL, 0, deal_sum.without_probability) AS pipeline_without_probability,
  IF(deal_sum.cohort IS NULL, 0, deal_sum.revenue) AS influenced_revenue,
  IF(deal_sum.cohort IS NULL, 0, deal_sum.sourced_revenue) AS sourced_revenue,
  IF(deal_sum.cohort IS NULL, 0, deal_sum.attributed) AS email_attributed
FROM mailed
LEFT JOIN cost_sum ON cost_sum.cohort = mailed.cohort
LEFT JOIN lead_count ON lead_count.cohort = mailed.cohort
LEFT JOIN deal_sum ON deal_sum.cohort = mailed.cohort
