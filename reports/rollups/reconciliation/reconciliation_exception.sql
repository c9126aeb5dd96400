-- Every entry that does not agree, by comparison, country and cost centre.
SELECT
  comparison,
  country,
  COALESCE(cost_center, '(none)') AS cost_center,
  CONCAT(system, ' ', entry_id) AS entry,
  IF(GROUPING(CONCAT(system, ' ', entry_id)) = 0, MAX(status), NULL) AS status,
  IF(GROUPING(CONCAT(system, ' ', entry_id)) = 0, MAX(month), NULL) AS month,
  IF(GROUPING(CONCAT(system, ' ', entry_id)) = 0, MAX(vendor), NULL) AS vendor,
  IF(GROUPING(CONCAT(system, ' ', entry_id)) = 0, MAX(why), NULL) AS why,
  IF(GROUPING(CONCAT(system, ' ', entry_id)) = 0, MAX(other_id), NULL) AS other_id,
  COUNT(1) AS entries,
  SUM_KNOWN(IF(side = 'left', counted, 0)) AS left_amount,
  SUM_KNOWN(IF(side = 'right', counted, 0)) AS right_amount
FROM reconciled_entry
WHERE status <> 'agreed'
GROUP BY ROLLUP (comparison, country, COALESCE(cost_center, '(none)'), CONCAT(system, ' ', entry_id))
-- Entries that were matched and differ first, then the largest.
ORDER BY 1, 2, 3, status, GREATEST(ABS(left_amount), ABS(right_amount)) DESC, 4
