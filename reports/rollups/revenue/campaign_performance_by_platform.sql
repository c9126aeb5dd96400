-- A lead has a campaign and no platform, so that there is no cost of one here.
SELECT
  platform, impressions, clicks, ad_spend, conversions, click_through_rate, cost_per_click,
  cost_per_mille, conversion_rate, cost_per_acquisition, return_on_ad_spend
FROM campaign_performance
WHERE level = 'PLATFORM' AND platform IS NOT NULL
ORDER BY ad_spend DESC, platform
