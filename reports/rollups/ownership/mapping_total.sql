-- All mapped source tables together.
SELECT
  COUNT(*) AS declared_columns,
  COUNT_IF(is_mapped) AS mapped_columns,
  COUNT_IF(is_mapped) / NULLIF(COUNT(*), 0) AS mapping_coverage
FROM mapping_column
