-- Every event, and all together, from registration to acceptance by sales; ratios are those of sums. Of the columns, each
-- counts those who passed this step and all before. Groups of fewer persons than may be shown are not
-- known here, nor are the ratios that would tell them.
WITH counted AS (
  SELECT
    event_id,
    COUNT(*) AS registered,
    COUNT_IF(passed >= 1) AS attended,
    COUNT_IF(passed >= 2) AS of_known_account,
    COUNT_IF(passed >= 3) AS to_win,
    COUNT_IF(passed >= 4) AS consented,
    COUNT_IF(passed >= 5) AS qualified,
    COUNT_IF(passed >= 6) AS routed,
    COUNT_IF(passed >= 7) AS accepted,
    COUNT_IF(passed >= 6 AND is_in_time) AS in_time,
    COUNT_IF(passed >= 6 AND is_in_time IS NOT NULL) AS due,
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
  IF(registered BETWEEN 1 AND :least_persons - 1, NULL, registered) AS webinar_registered,
  IF(attended BETWEEN 1 AND :least_persons - 1, NULL, attended) AS webinar_attended,
  IF(of_known_account BETWEEN 1 AND :least_persons - 1, NULL, of_known_account) AS webinar_known,
  IF(to_win BETWEEN 1 AND :least_persons - 1, NULL, to_win) AS webinar_to_win,
  IF(consented BETWEEN 1 AND :least_persons - 1, NULL, consented) AS webinar_consented,
  IF(qualified BETWEEN 1 AND :least_persons - 1, NULL, qualified) AS webinar_qualified,
  IF(routed BETWEEN 1 AND :least_persons - 1, NULL, routed) AS webinar_routed,
  IF(accepted BETWEEN 1 AND :least_persons - 1, NULL, accepted) AS webinar_accepted,
  IF(registered < :least_persons, NULL, attended / registered) AS attendance_rate,
  IF(attended < :least_persons, NULL, qualified / attended) AS webinar_mql_rate,
  IF(qualified < :least_persons, NULL, routed / qualified) AS routing_coverage,
  IF(qualified < :least_persons, NULL, accepted / qualified) AS sal_per_mql,
  IF(due < :least_persons, NULL, in_time / due) AS accepted_in_time,
  IF(contacted < :least_persons, NULL, registration_p50) AS registration_to_contact_p50,
  IF(contacted < :least_persons, NULL, registration_p90) AS registration_to_contact_p90,
  IF(contacted < :least_persons, NULL, assignment_p50) AS assignment_to_contact_p50,
  IF(contacted < :least_persons, NULL, assignment_p90) AS assignment_to_contact_p90
FROM counted
LEFT JOIN held ON held.event_id = counted.event_id
ORDER BY is_total, held_on, event
