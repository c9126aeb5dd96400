-- The reachable base by channel, purpose, brand and country.
SELECT
  channel,
  purpose,
  brand,
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
WHERE scope = 'USE' AND country IS NOT NULL
ORDER BY channel, purpose, brand, country
