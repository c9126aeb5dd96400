-- Whose days and whose money the figures of platforms are.
SELECT
  platform,
  currency,
  COALESCE(time_zone, '(not told)') AS time_zone,
  COUNT(DISTINCT account_id) AS accounts,
  SUM(spend_group) AS ad_spend
FROM ad_performance_current
WHERE told_by = 'PLATFORM'
GROUP BY platform, currency, COALESCE(time_zone, '(not told)')
ORDER BY platform, currency, time_zone
