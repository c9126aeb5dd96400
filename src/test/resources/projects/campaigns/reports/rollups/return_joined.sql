-- As it is done by mistake: each day of cost meets each day of revenue.
SELECT name AS campaign, SUM(cost) AS cost, SUM(revenue) AS revenue
FROM campaign_info
JOIN marketing_performance ON marketing_performance.campaign_id = id
JOIN website_revenue ON website_revenue.campaign_id = id
GROUP BY name
