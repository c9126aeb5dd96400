-- Every model with what it credits each channel and campaign with; a row whose last levels are empty
-- is the total of those below.
SELECT
  model,
  channel,
  COALESCE(campaign_id, '(none)') AS campaign,
  SUM(deals) AS attributed_deals,
  SUM_KNOWN(revenue) AS attributed_revenue
FROM attribution_by_model
GROUP BY ROLLUP (model, channel, COALESCE(campaign_id, '(none)'))
ORDER BY model, channel, campaign
