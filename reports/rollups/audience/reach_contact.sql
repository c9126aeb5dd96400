-- Whether a contact can be approached on the as-of date, one row a contact: by law, and through
-- all filters, for any of the uses that count and by channel.
WITH digit AS (
  SELECT
    CAST(SUM(IF(channel = 'EMAIL', counted, 0)) AS INT) AS email,
    CAST(SUM(IF(channel = 'PHONE', counted, 0)) AS INT) AS phone,
    CAST(SUM(IF(channel = 'POST', counted, 0)) AS INT) AS post,
    CAST(SUM(IF(purpose = 'PROFILING', digit, 0)) AS INT) AS profiling
  FROM reach_use
),
kept AS (
  SELECT
    contact_id,
    country,
    lawful,
    counted,
    unmerged & alive & pointed & unbarred & lawful & rested & counted AS reach
  FROM reach_day
  WHERE day = :as_of
)
SELECT
  kept.contact_id,
  kept.country,
  (kept.lawful & kept.counted) <> 0 AS is_lawful_any,
  kept.reach <> 0 AS is_reachable_any,
  (kept.reach & digit.email) <> 0 AS is_reachable_email,
  (kept.reach & digit.phone) <> 0 AS is_reachable_phone,
  (kept.reach & digit.post) <> 0 AS is_reachable_post,
  kept.reach <> 0 AND (kept.lawful & digit.profiling) <> 0 AS is_personalisable
FROM kept
CROSS JOIN digit
