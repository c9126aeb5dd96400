-- One row a contact and day: the facts about the person as a binary number, and for each filter but
-- the law a binary number with a digit a use, which is 1 where the filter keeps the contact for
-- that use. All that is dated counts up to the end of the day; whether a contact was merged, active
-- or valid has no history and is as it is now.
WITH every AS (
  SELECT CAST(SUM(digit) AS INT) AS digits, CAST(SUM(counted) AS INT) AS counted
  FROM reach_use
),
retention AS (
  SELECT MIN(keep_days) AS keep_days
  FROM retention_rule
  WHERE data_category = 'CONTACT' AND starts_at = 'LAST_CHANGE'
),
seen AS (
  SELECT /*+ BROADCAST(date, every, retention) */
    person.*,
    date.day,
    every.digits,
    every.counted,
    retention.keep_days,
    FILTER(
      person.meetings,
      m -> m.met_on <= date.day AND m.met_on > DATE_SUB(date.day, CAST(:frequency_days AS INT))
    ) AS recent
  FROM reach_person AS person
  CROSS JOIN reach_date AS date
  CROSS JOIN every
  CROSS JOIN retention
  WHERE COALESCE(person.created_on <= date.day, TRUE)
)
SELECT
  contact_id,
  day,
  country,
  IF(COALESCE(erasure_on <= day, FALSE), 1, 0)
  + IF(COALESCE(deceased_on <= day, FALSE), 2, 0)
  + IF(COALESCE(birth_date > ADD_MONTHS(day, CAST(-12 * :age_of_consent AS INT)), FALSE), 4, 0)
  + IF(COALESCE(changed_on < DATE_SUB(day, keep_days), FALSE), 8, 0) AS facts,
  counted,
  IF(is_merged, 0, digits) AS unmerged,
  IF(is_active AND COALESCE(deceased_on > day, TRUE), digits, 0) AS alive,
  AGGREGATE(
    points, 0, (found, p) -> found | IF(COALESCE(p.valid_from <= day, TRUE), p.digits, 0)
  ) AS pointed,
  digits
  & ~AGGREGATE(
    bars,
    0,
    (found, b) -> found
    | IF(
      COALESCE(b.barred_from <= day, TRUE) AND COALESCE(b.barred_to >= day, TRUE), b.digits, 0
    )
  ) AS unbarred,
  digits
  & ~AGGREGATE(
    recent,
    0,
    (found, m) -> found
    | IF(SIZE(FILTER(recent, n -> n.digits = m.digits)) >= :frequency_cap, m.digits, 0)
  ) AS rested
FROM seen
