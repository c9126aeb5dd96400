-- Facebook. Days are of advertisements; conversions are acts of one kind, since the same act is
-- told under several. An act may come on a day on which the advertisement was no longer shown.
-- Currency and time zone are those that the media team notes of the account.
WITH ad AS (
  SELECT
    id,
    MAX_BY(account_id, updated_time) AS account_id,
    MAX_BY(campaign_id, updated_time) AS campaign_id,
    MAX_BY(creative_id, updated_time) AS creative_id
  FROM facebook_ads_ad_history
  GROUP BY id
),
campaign AS (
  SELECT id, MAX_BY(name, updated_time) AS name FROM facebook_ads_campaign_history GROUP BY id
),
creative AS (
  SELECT id, MAX_BY(page_link, _fivetran_synced) AS address
  FROM facebook_ads_creative_history
  GROUP BY id
),
account AS (
  SELECT account_id, MAX(currency) AS currency, MAX(time_zone) AS time_zone
  FROM ad_account
  WHERE platform = 'facebook'
  GROUP BY account_id
  HAVING COUNT(DISTINCT currency) = 1
),
told AS (
  SELECT
    ad_id, date, account_id, impressions, inline_link_clicks AS clicks, spend,
    0 AS conversions, 0 AS conversions_value
  FROM facebook_ads_basic_ad
  UNION ALL
  SELECT ad_id, date, NULL, 0, 0, 0, value, 0
  FROM facebook_ads_basic_ad_actions
  WHERE action_type = :facebook_conversion
  UNION ALL
  SELECT ad_id, date, NULL, 0, 0, 0, 0, value
  FROM facebook_ads_basic_ad_action_values
  WHERE action_type = :facebook_conversion
),
day AS (
  SELECT
    ad_id,
    date,
    MAX(account_id) AS account_id,
    SUM(impressions) AS impressions,
    SUM(clicks) AS clicks,
    SUM(spend) AS spend,
    SUM(conversions) AS conversions,
    SUM(conversions_value) AS conversions_value
  FROM told
  GROUP BY ad_id, date
)
SELECT
  'facebook' AS platform,
  COALESCE(day.account_id, ad.account_id) AS account_id,
  ad.campaign_id AS platform_campaign_id,
  campaign.name AS platform_campaign,
  creative.address,
  day.date,
  account.currency,
  account.time_zone,
  day.impressions,
  day.clicks,
  CAST(day.spend AS DECIMAL(18, 4)) AS spend,
  day.conversions,
  day.conversions_value
FROM day
LEFT JOIN ad ON ad.id = day.ad_id
LEFT JOIN campaign ON campaign.id = ad.campaign_id
LEFT JOIN creative ON creative.id = ad.creative_id
LEFT JOIN account ON account.account_id = COALESCE(day.account_id, ad.account_id)
