-- Everybody who registered and did not reach sales, with the reason. Those who did not agree to be
-- contacted have no address here: nobody may use it.
WITH typed AS (
  SELECT registration_id, MAX(company) AS company
  FROM event_registration
  GROUP BY registration_id
),
firm AS (
  SELECT account_id, MAX(TRIM(name)) AS name
  FROM account
  GROUP BY account_id
),
held AS (
  SELECT event_id, MAX(name) AS name, MAX(starts_at) AS starts_at
  FROM event
  GROUP BY event_id
)
SELECT
  COALESCE(held.name, webinar_lead.event_id) AS event,
  CAST(held.starts_at AS DATE) AS held_on,
  webinar_lead.registration_id,
  webinar_lead.contact_id,
  COALESCE(firm.name, typed.company) AS company,
  webinar_lead.country,
  webinar_lead.attended_minutes AS minutes,
  webinar_lead.score,
  webinar_reason.meaning AS why,
  webinar_lead.reject_reason
FROM webinar_lead
JOIN webinar_reason ON webinar_reason.reason = webinar_lead.reason
JOIN typed ON typed.registration_id = webinar_lead.registration_id
LEFT JOIN firm ON firm.account_id = webinar_lead.account_id
LEFT JOIN held ON held.event_id = webinar_lead.event_id
WHERE webinar_lead.reason <> 'UNANSWERED'
ORDER BY held_on, event, why, registration_id
