-- Advertising by day. What a platform exports itself holds; of other platforms the file of the
-- agency is all there is.
SELECT
  date, platform, platform_campaign_id, platform_campaign, address, campaign_id, account_id,
  currency, time_zone, impressions, clicks, spend, conversions, conversions_value,
  'PLATFORM' AS told_by
FROM ad_platform_daily
UNION ALL
SELECT
  date, platform, campaign_id, NULL, NULL, campaign_id, NULL,
  currency, NULL, impressions, clicks, spend, conversions, conversions_value, 'AGENCY'
FROM ad_performance_daily AS agency
WHERE NOT EXISTS (
  SELECT 1 FROM ad_platform_daily AS export WHERE export.platform = agency.platform
)
