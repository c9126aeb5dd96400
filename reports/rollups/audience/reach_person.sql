-- One row a contact of the register: all that filters look at and the law's facts of the person, on
-- whatever day. Copies of a contact are one, the first country by letter and the latest birth held
-- to be true. What concerns a channel concerns its uses, as a binary number with a digit each.
WITH channel AS (
  SELECT COALESCE(channel, '(all)') AS channel, CAST(SUM(digit) AS INT) AS digits
  FROM reach_use
  GROUP BY ROLLUP (channel)
),
fact AS (
  SELECT
    contact_id,
    UPPER(country) AS country,
    created_on,
    birth_date,
    TRUE AS is_listed,
    CAST(NULL AS BOOLEAN) AS is_merged,
    CAST(NULL AS BOOLEAN) AS is_active,
    CAST(NULL AS DATE) AS deceased_on,
    CAST(NULL AS DATE) AS changed_on,
    CAST(NULL AS DATE) AS erasure_on,
    CAST(NULL AS STRUCT<digits: INT, valid_from: DATE>) AS point,
    CAST(NULL AS STRUCT<digits: INT, barred_from: DATE, barred_to: DATE>) AS bar,
    CAST(NULL AS STRUCT<digits: INT, met_on: DATE>) AS meeting
  FROM contact
  UNION ALL
  SELECT
    contact_id, NULL, NULL, NULL, NULL,
    merged_into_id IS NOT NULL AND merged_into_id <> contact_id,
    is_active, deceased_on, CAST(updated_at AS DATE),
    NULL, NULL, NULL, NULL
  FROM contact_status
  UNION ALL
  SELECT
    contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    COALESCE(requested_on, DATE '0001-01-01'),
    NULL, NULL, NULL
  FROM erasure_request
  UNION ALL
  SELECT
    point.contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    STRUCT(channel.digits, CAST(point.verified_at AS DATE)),
    NULL, NULL
  FROM contact_point AS point
  INNER JOIN channel ON channel.channel = point.channel
  WHERE point.is_valid
  UNION ALL
  SELECT
    bar.contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    STRUCT(channel.digits, COALESCE(bar.since, CAST(bar.requested_at AS DATE)), bar.until),
    NULL
  FROM suppression AS bar
  INNER JOIN channel ON channel.channel = COALESCE(bar.channel, '(all)')
  UNION ALL
  SELECT
    meeting.contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    STRUCT(channel.digits, meeting.approached_on)
  FROM approach AS meeting
  INNER JOIN channel ON channel.channel = meeting.channel
)
SELECT
  contact_id,
  MIN(country) AS country,
  MIN(created_on) AS created_on,
  MAX(birth_date) AS birth_date,
  COALESCE(BOOL_OR(is_merged), FALSE) AS is_merged,
  COALESCE(BOOL_AND(is_active), FALSE) AS is_active,
  MIN(deceased_on) AS deceased_on,
  MAX(changed_on) AS changed_on,
  MIN(erasure_on) AS erasure_on,
  COLLECT_LIST(point) AS points,
  COLLECT_LIST(bar) AS bars,
  COLLECT_LIST(meeting) AS meetings
FROM fact
WHERE contact_id IS NOT NULL
GROUP BY contact_id
HAVING BOOL_OR(is_listed)
