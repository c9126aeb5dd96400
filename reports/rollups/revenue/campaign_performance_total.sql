-- Of advertising alone: what a mail that arrived costs says nothing of what an impression does.
SELECT
  impressions, clicks, ad_spend, conversions, leads, click_through_rate, cost_per_click,
  cost_per_mille, conversion_rate, cost_per_acquisition, cost_per_lead, return_on_ad_spend,
  rows_without_amount
FROM campaign_performance
WHERE level = 'MEDIUM' AND medium = 'PAID'
