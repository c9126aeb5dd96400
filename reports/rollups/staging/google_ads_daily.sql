-- Google Ads. Money is in millionths of the currency of the account. A day that changed is
-- delivered again: of each device and network the latest delivery holds. Names are those of today.
WITH latest AS (
  SELECT *
  FROM (
    SELECT
      *,
      ROW_NUMBER() OVER (
        PARTITION BY customer_id, id, date, device, ad_network_type
        ORDER BY _fivetran_synced DESC, cost_micros DESC
      ) AS recency
    FROM google_ads_campaign_stats
  )
  WHERE recency = 1
),
account AS (
  SELECT
    id,
    MAX_BY(currency_code, updated_at) AS currency,
    MAX_BY(time_zone, updated_at) AS time_zone
  FROM google_ads_account_history
  GROUP BY id
),
campaign AS (
  SELECT
    id,
    MAX_BY(name, updated_at) AS name,
    MAX_BY(tracking_url_template, updated_at) AS address
  FROM google_ads_campaign_history
  GROUP BY id
)
SELECT
  'google_ads' AS platform,
  latest.customer_id AS account_id,
  latest.id AS platform_campaign_id,
  campaign.name AS platform_campaign,
  campaign.address,
  latest.date,
  account.currency,
  account.time_zone,
  latest.impressions,
  latest.clicks,
  CAST(latest.cost_micros / 1000000 AS DECIMAL(18, 4)) AS spend,
  latest.conversions,
  latest.conversions_value
FROM latest
LEFT JOIN account ON account.id = latest.customer_id
LEFT JOIN campaign ON campaign.id = latest.id
