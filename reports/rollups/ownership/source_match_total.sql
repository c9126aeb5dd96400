-- How far systems know the same firms. Duplicates are records beside the first of a firm in a system.
SELECT
  SUM(records) AS source_records,
  COUNT(*) AS firms,
  SUM(duplicates) / NULLIF(SUM(records), 0) AS duplicate_rate,
  COUNT_IF(systems > 1) / NULLIF(COUNT(*), 0) AS match_rate,
  COUNT_IF(is_conflict) / NULLIF(COUNT_IF(systems > 1), 0) AS conflict_rate
FROM (SELECT *, records - systems AS duplicates FROM source_match)
