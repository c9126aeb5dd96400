-- A firm with its records in all systems: the same registration number, or, where that is missing,
-- the same name and country but for capitals, marks and legal form. Its systems conflict where they
-- tell different countries or industries; what a system does not tell conflicts with nothing.
SELECT
  match_key,
  COUNT(*) AS records,
  COUNT(DISTINCT system) AS systems,
  COUNT(*) > COUNT(DISTINCT system) AS is_twice,
  COUNT(DISTINCT system) > 1
    AND (COUNT(DISTINCT UPPER(TRIM(country))) > 1 OR COUNT(DISTINCT UPPER(TRIM(industry))) > 1)
    AS is_conflict
FROM (
  SELECT
    *,
    COALESCE(
      NULLIF(UPPER(REGEXP_REPLACE(registration_no, '[^A-Za-z0-9]', '')), ''),
      CONCAT(
        REGEXP_REPLACE(
          REGEXP_REPLACE(LOWER(name), '\\b(bv|nv|gmbh|ltd|inc|sa|ag)\\b', ''), '[^a-z0-9]', ''
        ),
        '|',
        UPPER(TRIM(country))
      ),
      CONCAT(system, '|', record_id)
    ) AS match_key
  FROM source_record
)
GROUP BY match_key
