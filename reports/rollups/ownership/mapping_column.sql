-- A column of a source table that views in a folder called staging map onto the central model, and
-- whether it gets there: a column counts as mapped where a staging view is made of it or chooses its
-- rows by it. Tables that no staging view reads are in the central model as they are.
WITH staged AS (
  SELECT DISTINCT table_name, column_name
  FROM column_use
  WHERE folder = 'staging' OR folder LIKE '%/staging'
)
SELECT
  declared.table_name,
  declared.column_name,
  declared.position,
  declared.class,
  staged.column_name IS NOT NULL AS is_mapped
FROM declared_column AS declared
LEFT SEMI JOIN staged AS known ON known.table_name = declared.table_name
LEFT JOIN staged
  ON staged.table_name = declared.table_name AND staged.column_name = declared.column_name
