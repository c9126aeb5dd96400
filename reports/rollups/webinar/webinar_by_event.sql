-- Every event, and all together, from registration to acceptance by sales; ratios are those of sums. Of the columns, each
-- counts those who passed this step and all before. Groups of fewer persons than may be shown are not
-- known here, nor are the figures that would tell them.
WITH counted AS (
  SELECT
    is_total,
    event_id,
    MAX(IF(step = 0, persons, NULL)) AS registered,
    MAX(IF(step = 1, persons, NULL)) AS attended,
    MAX(IF(step = 2, persons, NULL)) AS of_known_account,
    MAX(IF(step = 3, persons, NULL)) AS to_win,
    MAX(IF(step = 4, persons, NULL)) AS consented,
    MAX(IF(step = 5, persons, NULL)) AS qualified,
    MAX(IF(step = 6, persons, NULL)) AS routed,
    MAX(IF(step = 7, persons, NULL)) AS accepted
  FROM webinar_step
  GROUP BY is_total, event_id
),
answered AS (
  SELECT
    event_id,
    COUNT_IF(passed >= 6 AND is_in_time) AS in_time,
    COUNT_IF(passed >= 6 AND NOT is_in_time) AS late,
    COUNT_IF(passed >= 6 AND days_from_assignment IS NOT NULL) AS contacted,
    PERCENTILE(IF(passed >= 6, days_from_registration, NULL), 0.5) AS registration_p50,
    PERCENTILE(IF(passed >= 6, days_from_registration, NULL), 0.9) AS registration_p90,
    PERCENTILE(IF(passed >= 6, days_from_assignment, NULL), 0.5) AS assignment_p50,
    PERCENTILE(IF(passed >= 6, days_from_assignment, NULL), 0.9) AS assignment_p90,
    GROUPING(event_id) = 1 AS is_total
  FROM webinar_lead
  GROUP BY ROLLUP (event_id)
),
held AS (
  SELECT event_id, MAX(name) AS name, MAX(starts_at) AS starts_at, MAX(partner) IS NOT NULL AS is_partners
  FROM event
  GROUP BY event_id
)
SELECT
  counted.is_total,
  IF(
    counted.is_total,
    IF(:locale = 'nl', 'Alle evenementen', 'All events'),
    COALESCE(held.name, counted.event_id, '(none)')
  ) AS event,
  CAST(held.starts_at AS DATE) AS held_on,
  held.is_partners,
  registered AS webinar_registered,
  attended AS webinar_attended,
  of_known_account AS webinar_known,
  to_win AS webinar_to_win,
  consented AS webinar_consented,
  qualified AS webinar_qualified,
  routed AS webinar_routed,
  accepted AS webinar_accepted,
  attended / NULLIF(registered, 0) AS attendance_rate,
  qualified / NULLIF(attended, 0) AS webinar_mql_rate,
  routed / NULLIF(qualified, 0) AS routing_coverage,
  accepted / NULLIF(qualified, 0) AS sal_per_mql,
  IF(
    in_time BETWEEN 1 AND :least_persons - 1 OR late BETWEEN 1 AND :least_persons - 1,
    NULL,
    in_time / NULLIF(in_time + late, 0)
  ) AS accepted_in_time,
  IF(contacted < :least_persons, NULL, registration_p50) AS registration_to_contact_p50,
  IF(contacted < :least_persons, NULL, registration_p90) AS registration_to_contact_p90,
  IF(contacted < :least_persons, NULL, assignment_p50) AS assignment_to_contact_p50,
  IF(contacted < :least_persons, NULL, assignment_p90) AS assignment_to_contact_p90
FROM counted
JOIN answered ON answered.is_total = counted.is_total AND answered.event_id <=> counted.event_id
LEFT JOIN held ON held.event_id = counted.event_id
ORDER BY is_total, held_on, event
