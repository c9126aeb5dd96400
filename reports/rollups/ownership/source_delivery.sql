-- A source with its latest load that ended well, and its latest load of all.
SELECT
  source.source_id,
  source.name,
  source.refresh_days,
  MAX(IF(load.status = 'DONE', CAST(load.loaded_at AS DATE), NULL)) AS delivered_on,
  DATEDIFF(:as_of, MAX(IF(load.status = 'DONE', CAST(load.loaded_at AS DATE), NULL))) AS age_days,
  MAX_BY(load.status, load.loaded_at) AS latest_status
FROM data_source AS source
LEFT JOIN load_run AS load
  ON load.source_id = source.source_id AND CAST(load.loaded_at AS DATE) <= :as_of
GROUP BY source.source_id, source.name, source.refresh_days
