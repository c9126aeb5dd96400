-- How many did not reach sales, by the first step that they did not pass. Reasons of fewer persons than
-- may be shown are added up; where they are too few even so, with the least of the others that fall
-- between the same two steps that are shown, as what is left after these would give them away.
WITH section AS (
  SELECT step, MAX(IF(persons IS NULL, NULL, step)) OVER (ORDER BY step) AS begins
  FROM webinar_step
  WHERE is_total
),
hidden AS (
  SELECT MAX(step = 7 AND persons IS NULL) AS is_accepted FROM webinar_step WHERE is_total
),
accepted AS (
  SELECT section.begins, COUNT(webinar_lead.passed) AS persons
  FROM section
  CROSS JOIN hidden
  LEFT JOIN webinar_lead ON hidden.is_accepted AND webinar_lead.passed = 7
  WHERE section.step = 7
  GROUP BY section.begins
),
counted AS (
  SELECT
    webinar_reason.meaning, webinar_reason.passed, webinar_reason.reason, section.begins,
    COUNT(*) AS persons
  FROM webinar_lead
  JOIN webinar_reason ON webinar_reason.reason = webinar_lead.reason
  JOIN section ON section.step = webinar_reason.passed
  GROUP BY
    webinar_reason.meaning, webinar_reason.passed, webinar_reason.reason, section.begins
),
weighed AS (
  SELECT
    counted.*,
    COALESCE(accepted.persons, 0)
      + SUM(IF(counted.persons < :least_persons, counted.persons, 0))
      OVER (PARTITION BY counted.begins) AS few,
    ROW_NUMBER() OVER (
      PARTITION BY counted.begins, counted.persons < :least_persons
      ORDER BY counted.persons, counted.reason
    ) AS place_among_many
  FROM counted
  LEFT JOIN accepted ON accepted.begins <=> counted.begins
),
judged AS (
  SELECT
    *,
    persons < :least_persons
      OR (few BETWEEN 1 AND :least_persons - 1 AND place_among_many = 1) AS is_added_up
  FROM weighed
),
shown AS (
  SELECT
    is_added_up,
    IF(is_added_up, IF(:locale = 'nl', 'overige redenen', 'other reasons'), meaning) AS why,
    SUM(persons) AS persons,
    MIN(IF(is_added_up, 99, passed)) AS place
  FROM judged
  GROUP BY 1, 2
)
SELECT
  why,
  IF(persons < :least_persons OR (is_added_up AND hidden.is_accepted), NULL, persons)
    AS webinar_rejected,
  IF(persons < :least_persons OR hidden.is_accepted, NULL, persons / SUM(persons) OVER ())
    AS webinar_rejected_share
FROM shown
CROSS JOIN hidden
ORDER BY place, webinar_rejected DESC, why
