-- How much of the money of each platform can be put down to a campaign, and how much of what it
-- brings can be recognised: shares of money, and not of campaigns.
WITH spent AS (
  SELECT
    platform,
    SUM(spend_group) AS ad_spend,
    SUM(IF(platform_campaign RLIKE :campaign_name, spend_group, 0)) AS named,
    SUM(IF(campaign.campaign_id IS NULL, 0, spend_group)) AS registered,
    SUM(
      IF(
        address RLIKE 'utm_source=[^&]' AND address RLIKE 'utm_medium=[^&]'
          AND address RLIKE 'utm_campaign=[^&]',
        spend_group,
        0
      )
    ) AS tagged
  FROM ad_performance_current AS ad
  LEFT JOIN (SELECT DISTINCT campaign_id FROM campaign) AS campaign
    ON campaign.campaign_id = ad.campaign_id
  -- The agency tells neither the names of campaigns nor where they lead to.
  WHERE ad.told_by = 'PLATFORM'
  GROUP BY ROLLUP(platform)
)
SELECT
  COALESCE(platform, '(all)') AS platform,
  ad_spend,
  named / NULLIF(ad_spend, 0) AS named_share,
  registered / NULLIF(ad_spend, 0) AS registered_share,
  tagged / NULLIF(ad_spend, 0) AS tagged_share
FROM spent
ORDER BY platform
