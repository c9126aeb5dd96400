-- What every mail campaign cost and reached.
WITH mailed AS (
  SELECT
    campaign_id,
    COUNT(*) AS sent,
    COUNT_IF(is_delivered) AS delivered,
    COUNT_IF(is_opened) AS opened,
    COUNT_IF(is_opened_by_machine) AS opened_by_machine,
    COUNT_IF(is_clicked) AS clicked
  FROM email_answer
  GROUP BY campaign_id
),
cost_sum AS (
  SELECT campaign_id, SUM_KNOWN(cost) AS cost FROM email_cost GROUP BY campaign_id
),
named AS (
  SELECT campaign_id, MIN(name) AS name FROM campaign GROUP BY campaign_id
)
SELECT
  COALESCE(named.name, mailed.campaign_id, '(none)') AS campaign,
  cost_sum.cost AS email_cost,
  mailed.sent,
  mailed.delivered,
  mailed.opened,
  mailed.opened_by_machine,
  mailed.clicked,
  mailed.clicked / NULLIF(mailed.delivered, 0) AS email_click_rate,
  cost_sum.cost / NULLIF(mailed.clicked, 0) AS cost_per_email_click
FROM mailed
LEFT JOIN cost_sum ON cost_sum.campaign_id <=> mailed.campaign_id
LEFT JOIN named ON named.campaign_id = mailed.campaign_id
ORDER BY email_cost DESC, campaign
