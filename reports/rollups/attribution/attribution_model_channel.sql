-- Every model with what it credits each channel with. The models share out the same revenue, so
-- that a total over models would mean nothing.
SELECT
  model,
  channel,
  SUM(deals) AS attributed_deals,
  SUM_KNOWN(revenue) AS attributed_revenue
FROM attribution_by_model
GROUP BY model, channel
ORDER BY model, attributed_deals DESC, channel
