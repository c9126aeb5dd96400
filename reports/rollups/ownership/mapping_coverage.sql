-- How many columns of each mapped source table reach the central model, and which do not.
SELECT
  COALESCE(source.name, '(none)') AS source,
  mapped.table_name,
  COUNT(*) AS declared_columns,
  COUNT_IF(mapped.is_mapped) AS mapped_columns,
  COUNT_IF(mapped.is_mapped) / COUNT(*) AS mapping_coverage,
  CONCAT_WS(
    ', ',
    TRANSFORM(
      ARRAY_SORT(
        COLLECT_LIST(IF(mapped.is_mapped, NULL, STRUCT(mapped.position, mapped.column_name)))
      ),
      one -> one.column_name
    )
  ) AS unmapped
FROM mapping_column AS mapped
LEFT JOIN data_source_table AS delivered ON delivered.table_name = mapped.table_name
LEFT JOIN data_source AS source ON source.source_id = delivered.source_id
GROUP BY source.name, mapped.table_name
ORDER BY mapping_coverage, mapped.table_name
