SELECT
  channel, campaign, impressions, clicks, ad_spend, conversions, leads, click_through_rate,
  cost_per_click, cost_per_mille, conversion_rate, cost_per_acquisition, cost_per_lead,
  return_on_ad_spend
FROM campaign_performance
WHERE level = 'CAMPAIGN'
ORDER BY ad_spend DESC, channel, campaign
