-- The reachable base by channel, purpose and brand. A contact is in each use that it can be reached
-- for, so that uses do not add up to the base.
SELECT
  channel,
  purpose,
  brand,
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
WHERE scope = 'USE' AND country IS NULL
ORDER BY reachable_base DESC, channel, purpose, brand
