-- A source on four axes, each from 0 to 1 with its reason. Quality: checks of its tables that passed,
-- of those that passed or failed; critical ones weigh three, warnings two, others one. Accessibility:
-- roles that need the source and may read it, of those that need it. Ownership: which of owner,
-- steward and backup are looked after. Freshness: 1 within the declared days between deliveries, else
-- those days by the age of the last.
WITH quality AS (
  SELECT
    delivered.source_id,
    SUM(weight * INT(outcome = 'passed')) / NULLIF(SUM(weight), 0) AS quality,
    COUNT(*) AS checks,
    COUNT_IF(outcome = 'failed') AS checks_failed
  FROM (
    SELECT
      table_name,
      outcome,
      CASE severity WHEN 'critical' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END AS weight
    FROM check_result
    WHERE outcome IN ('passed', 'failed')
  ) AS checked
  JOIN data_source_table AS delivered ON delivered.table_name = checked.table_name
  GROUP BY delivered.source_id
),
access AS (
  SELECT
    source_id,
    COUNT_IF(is_needed) AS roles_needed,
    COUNT_IF(is_needed AND is_open) AS roles_granted,
    COUNT_IF(is_open AND NOT COALESCE(is_needed, FALSE)) AS roles_without_need
  FROM (
    SELECT
      *,
      COALESCE(granted_on <= :as_of, FALSE) AND COALESCE(revoked_on > :as_of, TRUE) AS is_open
    FROM access_grant
  )
  GROUP BY source_id
)
SELECT
  source.name AS source,
  source.domain,
  source.criticality,
  source.security_level,
  quality.quality AS source_quality,
  COALESCE(CONCAT(quality.checks_failed, ' / ', quality.checks), 'no checks') AS quality_reason,
  access.roles_granted / NULLIF(access.roles_needed, 0) AS accessibility,
  CONCAT(
    COALESCE(access.roles_granted, 0), ' / ', COALESCE(access.roles_needed, 0),
    IF(access.roles_without_need > 0, CONCAT(' +', access.roles_without_need), '')
  ) AS access_reason,
  source.ownership_score,
  IF(
    SIZE(source.findings) = 0,
    'OK',
    CONCAT_WS(', ', source.findings)
  ) AS ownership_reason,
  CAST(
    IF(
      delivery.age_days <= source.refresh_days, 1, source.refresh_days / delivery.age_days
    ) AS DECIMAL(9, 6)
  ) AS freshness_score,
  IF(
    delivery.age_days IS NULL,
    'NEVER_LOADED',
    CONCAT(delivery.age_days, ' / ', source.refresh_days)
  ) AS freshness_reason
FROM ownership_source AS source
LEFT JOIN quality ON quality.source_id = source.source_id
LEFT JOIN access ON access.source_id = source.source_id
LEFT JOIN source_delivery AS delivery ON delivery.source_id = source.source_id
ORDER BY
  source.criticality = 'HIGH' DESC,
  source.criticality = 'MEDIUM' DESC,
  source.name
