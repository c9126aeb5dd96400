-- All platforms in one form, from their own exports. The number in the register is taken from the
-- name that a campaign has on the platform.
WITH platform AS (
  SELECT * FROM google_ads_daily
  UNION ALL
  SELECT * FROM facebook_ads_daily
  UNION ALL
  SELECT * FROM linkedin_ads_daily
)
SELECT
  *,
  NULLIF(REGEXP_EXTRACT(platform_campaign, :campaign_number, 0), '') AS campaign_id
FROM platform
