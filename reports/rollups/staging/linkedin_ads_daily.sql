-- LinkedIn. What it calls a campaign is an ad group elsewhere; its campaign group is our campaign.
-- Its days are those of UTC.
WITH campaign AS (
  SELECT
    id,
    MAX_BY(account_id, last_modified_time) AS account_id,
    MAX_BY(campaign_group_id, last_modified_time) AS campaign_group_id
  FROM linkedin_campaign_history
  GROUP BY id
),
campaign_group AS (
  SELECT id, MAX_BY(name, last_modified_time) AS name
  FROM linkedin_campaign_group_history
  GROUP BY id
),
creative AS (
  SELECT campaign_id, MAX_BY(click_uri, created_time) AS address
  FROM linkedin_creative_history
  GROUP BY campaign_id
),
account AS (
  SELECT id, MAX_BY(currency, last_modified_time) AS currency
  FROM linkedin_account_history
  GROUP BY id
)
SELECT
  'linkedin' AS platform,
  campaign.account_id,
  campaign.campaign_group_id AS platform_campaign_id,
  campaign_group.name AS platform_campaign,
  creative.address,
  CAST(day.day AS DATE) AS date,
  account.currency,
  'UTC' AS time_zone,
  day.impressions,
  day.clicks,
  day.cost_in_local_currency AS spend,
  day.external_website_conversions AS conversions,
  day.conversion_value_in_local_currency AS conversions_value
FROM linkedin_ad_analytics_by_campaign AS day
LEFT JOIN campaign ON campaign.id = day.campaign_id
LEFT JOIN campaign_group ON campaign_group.id = campaign.campaign_group_id
LEFT JOIN creative ON creative.campaign_id = day.campaign_id
LEFT JOIN account ON account.id = campaign.account_id
