SELECT
  DATE_FORMAT(cohort, 'yyyy-MM') AS month,
  email_cost,
  sent, delivered, opened, opened_by_machine, clicked, mqls, sqls,
  email_deals, email_open, email_lost, email_won,
  sourced_pipeline, influenced_pipeline, expected_revenue,
  sourced_revenue, influenced_revenue, email_attributed,
  (influenced_revenue - email_cost) / NULLIF(email_cost, 0) AS return_influenced,
  (email_attributed - email_cost) / NULLIF(email_cost, 0) AS return_attributed,
  (influenced_revenue + influenced_pipeline - email_cost) / NULLIF(email_cost, 0) AS return_deal_value
FROM email_by_cohort
ORDER BY month
