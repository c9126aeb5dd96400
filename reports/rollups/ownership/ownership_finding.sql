-- What is wrong with who looks after data, one row a finding; persons are not named. A table that no
-- source delivers is a finding by itself.
WITH found AS (
  SELECT source_id, name AS subject, criticality, EXPLODE(findings) AS finding
  FROM ownership_source
  UNION ALL
  SELECT DISTINCT
    CAST(NULL AS STRING), declared.table_name, CAST(NULL AS STRING), 'TABLE_WITHOUT_SOURCE'
  FROM declared_column AS declared
  LEFT ANTI JOIN data_source_table AS delivered ON delivered.table_name = declared.table_name
)
SELECT
  found.source_id,
  found.subject,
  found.criticality,
  found.finding,
  COALESCE(IF(:locale = 'nl', words.nl, words.en), found.finding) AS in_words
FROM found
LEFT JOIN VALUES
  ('NO_OWNER', 'Nobody owns it', 'Niemand is eigenaar'),
  ('OWNER_EXPIRED', 'Nobody owns it any more', 'Niemand is nog eigenaar'),
  ('SEVERAL_OWNERS', 'Several people own it', 'Meer mensen zijn eigenaar'),
  ('NO_STEWARD', 'It has no steward', 'Er is geen beheerder'),
  ('NO_BACKUP', 'Nobody stands in for the owner', 'Niemand vervangt de eigenaar'),
  ('OWNER_LEFT', 'The owner has left', 'De eigenaar is vertrokken'),
  ('STEWARD_LEFT', 'The steward has left', 'De beheerder is vertrokken'),
  ('BACKUP_LEFT', 'Who stands in has left', 'De vervanger is vertrokken'),
  ('OWNER_UNKNOWN', 'Personnel does not know the owner', 'Personeelszaken kent de eigenaar niet'),
  ('STEWARD_UNKNOWN', 'Personnel does not know the steward', 'Personeelszaken kent de beheerder niet'),
  ('BACKUP_UNKNOWN', 'Personnel does not know who stands in', 'Personeelszaken kent de vervanger niet'),
  ('OWNER_IS_BACKUP', 'The owner stands in for himself or herself', 'De eigenaar vervangt zichzelf'),
  ('TABLE_WITHOUT_SOURCE', 'No source delivers the table', 'Geen bron levert de tabel')
  AS words (code, en, nl)
  ON words.code = found.finding
ORDER BY found.criticality = 'HIGH' DESC NULLS LAST, found.subject, found.finding
