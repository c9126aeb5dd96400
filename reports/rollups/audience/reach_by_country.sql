-- The reachable base by country, which add up to it but for groups that are too small to show.
SELECT
  country,
  gross_contacts,
  reachable_base,
  reachability,
  lost_duplicate,
  lost_inactive,
  lost_point,
  lost_suppressed,
  lost_basis,
  lost_limit
FROM reach_group
WHERE scope = 'ANY' AND country IS NOT NULL
ORDER BY country
