-- What paid and owned media cost and brought, at every level that is shown. Each ratio is one of sums
-- over the same rows: visitors of an event are conversions that nobody clicked for, at no known cost.
SELECT
  CASE
    WHEN GROUPING(campaign) = 0 THEN 'CAMPAIGN'
    WHEN GROUPING(channel) = 0 THEN 'CHANNEL'
    WHEN GROUPING(platform) = 0 THEN 'PLATFORM'
    ELSE 'MEDIUM'
  END AS level,
  medium,
  platform,
  channel,
  campaign,
  SUM(impressions) AS impressions,
  SUM(clicks) AS clicks,
  SUM(spend_group) AS ad_spend,
  CAST(ROUND(SUM(conversions)) AS BIGINT) AS conversions,
  SUM(leads) AS leads,
  SUM(conversion_value) AS conversion_value,
  SUM(clicks) / SUM(impressions) AS click_through_rate,
  SUM(spend_group) / SUM(clicks) AS cost_per_click,
  1000 * SUM(spend_group) / SUM(impressions) AS cost_per_mille,
  SUM(conversions) FILTER (WHERE clicks IS NOT NULL) / SUM(clicks) AS conversion_rate,
  SUM(spend_group) / NULLIF(SUM(conversions) FILTER (WHERE spend_group IS NOT NULL), 0)
    AS cost_per_acquisition,
  SUM(spend_group) / NULLIF(SUM(leads), 0) AS cost_per_lead,
  SUM(conversion_value) / SUM(spend_group) AS return_on_ad_spend,
  COUNT_IF(spend_group IS NULL) AS rows_without_amount
FROM (
  SELECT
    performance.*,
    COALESCE(register.channel, '(no campaign)') AS channel,
    COALESCE(register.name, performance.campaign_id, '(none)') AS campaign
  FROM performance_daily AS performance
  LEFT JOIN (
    SELECT campaign_id, MIN(channel) AS channel, MIN(name) AS name
    FROM campaign
    GROUP BY campaign_id
  ) AS register ON register.campaign_id = performance.campaign_id
)
GROUP BY GROUPING SETS ((channel, campaign), (channel), (platform), (medium))
