SELECT status, COUNT(*) AS campaigns, SUM(conversions) AS conversions
FROM campaign_attainment
GROUP BY status
ORDER BY status
