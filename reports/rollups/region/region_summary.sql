-- Each region, for the chart.
SELECT region, remaining_target, open_pipeline, region_potential
FROM region_potential
WHERE region IS NOT NULL AND country IS NULL
ORDER BY region
