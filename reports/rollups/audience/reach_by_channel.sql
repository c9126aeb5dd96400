-- The reachable base by channel and country, for any use of the channel that counts.
SELECT
  channel,
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
WHERE scope = 'CHANNEL' AND country IS NOT NULL
ORDER BY channel, country
