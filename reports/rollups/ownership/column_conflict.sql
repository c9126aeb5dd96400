-- Columns that tables declare by one name and mean otherwise: of another type or another class.
SELECT
  column_name,
  COUNT(*) AS tables_with_column,
  CONCAT_WS(', ', ARRAY_SORT(COLLECT_SET(type))) AS types,
  CONCAT_WS(', ', ARRAY_SORT(COLLECT_SET(class))) AS classes,
  CONCAT_WS(', ', ARRAY_SORT(COLLECT_SET(table_name))) AS tables
FROM declared_column
GROUP BY column_name
HAVING COUNT(DISTINCT type) > 1 OR COUNT(DISTINCT class) > 1
ORDER BY classes LIKE '%,%' DESC, column_name
