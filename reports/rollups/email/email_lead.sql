-- Leads that marketing qualified after their contact had answered a mail, within the look-back. Each
-- belongs to the mail that was answered last before.
WITH qualified AS (
  SELECT lead_id, MIN(contact_id) AS contact_id, MIN(mql_at) AS mql_at, MIN(sql_at) AS sql_at
  FROM lead
  WHERE lead_id IS NOT NULL AND mql_at < DATE_ADD(:as_of, 1)
  GROUP BY lead_id
),
answered AS (
  SELECT
    qualified.lead_id,
    qualified.mql_at,
    IF(qualified.sql_at < DATE_ADD(:as_of, 1), qualified.sql_at, NULL) AS sql_at,
    answer.campaign_id,
    answer.cohort,
    ROW_NUMBER() OVER (
      PARTITION BY qualified.lead_id ORDER BY answer.answered_at DESC, answer.send_id
    ) AS recency
  FROM qualified
  CROSS JOIN attribution_lookback AS lookback
  JOIN email_answer AS answer
    ON answer.contact_id = qualified.contact_id
    AND answer.answered_at <= qualified.mql_at
    AND answer.answered_at >= DATE_SUB(qualified.mql_at, lookback.look_back)
)
SELECT
  lead_id,
  campaign_id,
  cohort,
  mql_at,
  sql_at,
  CAST(MONTHS_BETWEEN(TRUNC(mql_at, 'MM'), cohort) AS INT) AS mql_age,
  CAST(MONTHS_BETWEEN(TRUNC(sql_at, 'MM'), cohort) AS INT) AS sql_age
FROM answered
WHERE recency = 1
