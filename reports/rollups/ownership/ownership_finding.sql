-- What is wrong with who looks after data, one row a finding; persons are not named. A table that no
-- source delivers is a finding by itself.
SELECT source_id, name AS subject, criticality, EXPLODE(findings) AS finding
FROM ownership_source
UNION ALL
SELECT DISTINCT CAST(NULL AS STRING), declared.table_name, CAST(NULL AS STRING), 'TABLE_WITHOUT_SOURCE'
FROM declared_column AS declared
LEFT ANTI JOIN data_source_table AS delivered ON delivered.table_name = declared.table_name
ORDER BY criticality = 'HIGH' DESC NULLS LAST, subject, finding
