-- How many did not reach sales, by the first step that they did not pass. Reasons of fewer persons than
-- may be shown are added up.
WITH counted AS (
  SELECT webinar_reason.meaning, webinar_reason.passed, webinar_reason.reason, COUNT(*) AS persons
  FROM webinar_lead
  JOIN webinar_reason ON webinar_reason.reason = webinar_lead.reason
  GROUP BY webinar_reason.meaning, webinar_reason.passed, webinar_reason.reason
),
shown AS (
  SELECT
    IF(persons < :least_persons, IF(:locale = 'nl', 'overige redenen', 'other reasons'), meaning) AS why,
    SUM(persons) AS persons,
    MIN(IF(persons < :least_persons, 99, passed)) AS place
  FROM counted
  GROUP BY 1
)
SELECT
  why,
  IF(persons < :least_persons, NULL, persons) AS webinar_rejected,
  IF(persons < :least_persons, NULL, persons / SUM(persons) OVER ()) AS webinar_rejected_share
FROM shown
ORDER BY place, webinar_rejected DESC, why
