-- Days of advertising on campaigns that the register does not hold.
SELECT
  performance.campaign_id,
  performance.platform,
  performance.date,
  performance.currency,
  performance.spend
FROM ad_performance_daily AS performance
LEFT ANTI JOIN campaign ON campaign.campaign_id = performance.campaign_id
WHERE COALESCE(performance.date, :as_of) <= :as_of
