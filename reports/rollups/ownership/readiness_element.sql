-- A data point that a use of data needs, and whether it is there: ABSENT where no table declares such
-- a column; TOO_EMPTY where the check on missing values found fewer rows filled on this run than
-- the parameter filled_enough asks; NOT_MEASURED where no check says; else AVAILABLE.
WITH presence AS (
  SELECT
    table_name,
    columns[0] AS column_name,
    MIN(1 - unexpected / NULLIF(evaluated, 0)) AS filled_share
  FROM check_result
  WHERE type = 'expect_column_values_to_not_be_null' AND outcome IN ('passed', 'failed')
  GROUP BY table_name, columns[0]
)
SELECT
  needed.use_case,
  needed.domain,
  needed.element,
  needed.table_name,
  needed.column_name,
  COALESCE(needed.is_required, TRUE) AS is_required,
  CASE
    WHEN declared.column_name IS NULL THEN 'ABSENT'
    WHEN presence.filled_share IS NULL THEN 'NOT_MEASURED'
    WHEN presence.filled_share >= :filled_enough THEN 'AVAILABLE'
    ELSE 'TOO_EMPTY'
  END AS state,
  presence.filled_share
FROM data_requirement AS needed
LEFT JOIN declared_column AS declared
  ON declared.table_name = needed.table_name AND declared.column_name = needed.column_name
LEFT JOIN presence
  ON presence.table_name = needed.table_name AND presence.column_name = needed.column_name
