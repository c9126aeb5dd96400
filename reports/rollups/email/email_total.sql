-- The whole programme; every ratio is one of sums. Returns are on the cost that is known; beside it
-- stands how many mails have none.
WITH summed AS (
  SELECT
    SUM(email_cost) AS email_cost,
    SUM(sent_without_cost) AS sent_without_cost,
    SUM(sent) AS sent,
    SUM(delivered) AS delivered,
    SUM(opened) AS opened,
    SUM(opened_by_machine) AS opened_by_machine,
    SUM(clicked) AS clicked,
    SUM(mqls) AS mqls,
    SUM(sqls) AS sqls,
    SUM(email_deals) AS email_deals,
    SUM(email_won) AS email_won,
    SUM(email_lost) AS email_lost,
    SUM(email_open) AS email_open,
    SUM_KNOWN(influenced_pipeline) AS influenced_pipeline,
    SUM_KNOWN(sourced_pipeline) AS sourced_pipeline,
    SUM_KNOWN(expected_revenue) AS expected_revenue,
    SUM_KNOWN(pipeline_without_probability) AS pipeline_without_probability,
    SUM_KNOWN(influenced_revenue) AS influenced_revenue,
    SUM_KNOWN(sourced_revenue) AS sourced_revenue,
    SUM_KNOWN(email_attributed) AS email_attributed
  FROM email_by_cohort
)
SELECT
  *,
  delivered / NULLIF(sent, 0) AS delivery_rate,
  opened / NULLIF(delivered, 0) AS open_rate,
  (opened + opened_by_machine) / NULLIF(delivered, 0) AS open_rate_with_machines,
  clicked / NULLIF(delivered, 0) AS email_click_rate,
  email_won / NULLIF(email_won + email_lost, 0) AS win_rate,
  (influenced_revenue - email_cost) / NULLIF(email_cost, 0) AS return_influenced,
  (email_attributed - email_cost) / NULLIF(email_cost, 0) AS return_attributed,
  (influenced_revenue + influenced_pipeline - email_cost) / NULLIF(email_cost, 0)
    AS return_deal_value
FROM summed
