-- A column of an export that views in a folder called staging map onto the central model, and whether
-- it gets there: a column counts as mapped where a staging view is made of it or chooses its rows by
-- it. A table of which other roll-ups use more columns than staging views do is no export: it is in
-- the central model as it is.
WITH used AS (
  SELECT
    table_name,
    column_name,
    MAX(folder = 'staging' OR folder LIKE '%/staging') AS is_staged
  FROM column_use
  GROUP BY table_name, column_name
),
export AS (
  SELECT table_name FROM used GROUP BY table_name HAVING MIN(is_staged)
)
SELECT
  declared.table_name,
  declared.column_name,
  declared.position,
  declared.class,
  COALESCE(used.is_staged, FALSE) AS is_mapped
FROM declared_column AS declared
JOIN export ON export.table_name = declared.table_name
LEFT JOIN used
  ON used.table_name = declared.table_name AND used.column_name = declared.column_name
