-- What every model credits each channel and campaign with.
SELECT
  model,
  channel,
  campaign_id,
  SUM(credit * conversions) AS deals,
  SUM_KNOWN(revenue) AS revenue
FROM attribution_credit
GROUP BY model, channel, campaign_id
