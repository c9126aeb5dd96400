-- What is wrong with deliveries, one row a finding: a source that is late or never came, a latest
-- load that failed, and every load in which rows or money got lost or grew on the way.
WITH found AS (
  SELECT
    source_id,
    name AS source,
    CASE
      WHEN delivered_on IS NULL THEN 'NEVER_LOADED'
      WHEN age_days > refresh_days THEN 'LATE'
    END AS finding,
    delivered_on AS loaded_on,
    CAST(age_days - refresh_days AS BIGINT) AS delivery_days_late,
    CAST(NULL AS BIGINT) AS rows_lost,
    CAST(NULL AS DECIMAL(18, 2)) AS amount_lost,
    CAST(NULL AS STRING) AS currency
  FROM source_delivery
  WHERE delivered_on IS NULL OR age_days > refresh_days
  UNION ALL
  SELECT source_id, name, 'FAILED', delivered_on, NULL, NULL, NULL, NULL
  FROM source_delivery
  WHERE latest_status <> 'DONE'
  UNION ALL
  SELECT
    load.source_id,
    source.name,
    IF(kind = 1, 'ROWS_DIFFER', 'AMOUNT_DIFFERS'),
    CAST(load.loaded_at AS DATE),
    NULL,
    IF(kind = 1, load.rows_sent - load.rows_received, NULL),
    IF(kind = 2, load.amount_sent - load.amount_received, NULL),
    IF(kind = 2, load.currency, NULL)
  FROM load_run AS load
  JOIN data_source AS source ON source.source_id = load.source_id
  LATERAL VIEW EXPLODE(ARRAY(1, 2)) AS kind
  WHERE load.status = 'DONE'
    AND CAST(load.loaded_at AS DATE) <= :as_of
    AND IF(
      kind = 1,
      NOT load.rows_sent <=> load.rows_received,
      NOT load.amount_sent <=> load.amount_received
    )
)
SELECT
  found.*,
  COALESCE(IF(:locale = 'nl', words.nl, words.en), found.finding) AS in_words
FROM found
LEFT JOIN VALUES
  ('NEVER_LOADED', 'It never came', 'Is nooit gekomen'),
  ('LATE', 'It is late', 'Is te laat'),
  ('FAILED', 'The latest load failed', 'De laatste levering mislukte'),
  ('ROWS_DIFFER', 'Rows got lost or came twice', 'Rijen raakten kwijt of kwamen dubbel'),
  ('AMOUNT_DIFFERS', 'The amounts differ', 'De bedragen verschillen')
  AS words (code, en, nl)
  ON words.code = found.finding
ORDER BY found.finding, found.source, found.loaded_on
