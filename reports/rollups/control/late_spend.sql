-- Days of advertising after the last day of a campaign. A campaign whose own dates are the wrong
-- way round is left out: it has a finding of its own.
SELECT
  performance.campaign_id,
  performance.platform,
  performance.date,
  campaign.end_on,
  performance.currency,
  performance.spend
FROM ad_performance_daily AS performance
JOIN campaign ON campaign.campaign_id = performance.campaign_id
WHERE performance.date > campaign.end_on
  AND performance.date <= :as_of
  AND campaign.end_on >= campaign.start_on
