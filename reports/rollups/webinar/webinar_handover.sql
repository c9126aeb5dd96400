-- The qualified visitors whom somebody owns and sales did not reject, with what that person needs to call them. Details that
-- were typed come from the registration, others from the contact.
WITH known AS (
  SELECT
    contact_id,
    MAX_BY(
      STRUCT(
        CONCAT_WS(' ', first_name, last_name) AS called,
        email AS address,
        phone AS telephone
      ),
      STRUCT(updated_at AS changed_at, email AS tie)
    ) AS details
  FROM contact
  GROUP BY contact_id
),
firm AS (
  SELECT account_id, MAX(TRIM(name)) AS name
  FROM account
  GROUP BY account_id
),
colleague AS (
  SELECT person_id, MAX(CONCAT_WS(' ', first_name, last_name)) AS name
  FROM person
  GROUP BY person_id
),
held AS (
  SELECT event_id, MAX(name) AS name, MAX(starts_at) AS starts_at
  FROM event
  GROUP BY event_id
),
typed AS (
  SELECT
    registration_id,
    MAX(CONCAT_WS(' ', first_name, last_name)) AS name,
    MAX(email) AS email,
    MAX(phone) AS phone,
    MAX(job_title) AS job_title
  FROM event_registration
  GROUP BY registration_id
)
SELECT
  CONCAT(COALESCE(colleague.name, ''), ' (', webinar_lead.owner_id, ')') AS owner,
  COALESCE(NULLIF(known.details.called, ''), typed.name) AS name,
  firm.name AS company,
  COALESCE(known.details.address, typed.email) AS email,
  COALESCE(known.details.telephone, typed.phone) AS phone,
  typed.job_title,
  webinar_lead.country,
  held.name AS event,
  CAST(held.starts_at AS DATE) AS held_on,
  webinar_lead.attended_minutes AS minutes,
  webinar_lead.score,
  CAST(webinar_lead.due_at AS DATE) AS due_on,
  CAST(webinar_lead.accepted_at AS DATE) AS accepted_on,
  webinar_lead.registration_id
FROM webinar_lead
JOIN typed ON typed.registration_id = webinar_lead.registration_id
LEFT JOIN known ON known.contact_id = webinar_lead.contact_id
LEFT JOIN firm ON firm.account_id = webinar_lead.account_id
LEFT JOIN colleague ON colleague.person_id = webinar_lead.owner_id
LEFT JOIN held ON held.event_id = webinar_lead.event_id
WHERE webinar_lead.passed = 7 OR webinar_lead.reason = 'UNANSWERED'
ORDER BY owner, due_on, score DESC, registration_id
