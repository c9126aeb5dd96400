-- Everybody who registered for an event, once: the last registration says who they are and what they
-- agreed to, the longest stay counts, and so does the first moment. Two registrations are of one
-- person if their contact or address is the same. An account is that of the contact, or the one
-- account of that name in the country.
WITH known AS (
  SELECT contact_id, MAX(account_id) AS account_id, MAX(LOWER(TRIM(email))) AS address
  FROM contact
  WHERE contact_id IS NOT NULL
  GROUP BY contact_id
),
addressed AS (
  SELECT address, MIN(contact_id) AS contact_id, MIN_BY(account_id, contact_id) AS account_id
  FROM known
  WHERE address IS NOT NULL
  GROUP BY address
),
named AS (
  SELECT LOWER(TRIM(name)) AS firm, country, MIN(account_id) AS account_id
  FROM account
  GROUP BY LOWER(TRIM(name)), country
  HAVING COUNT(DISTINCT account_id) = 1
),
identified AS (
  SELECT
    registration.*,
    COALESCE(by_number.contact_id, by_address.contact_id) AS known_contact,
    COALESCE(by_number.account_id, by_address.account_id, named.account_id) AS account_id,
    COALESCE(
      by_number.address,
      LOWER(TRIM(registration.email)),
      registration.contact_id,
      registration.registration_id
    ) AS person
  FROM event_registration AS registration
  LEFT JOIN known AS by_number ON by_number.contact_id = registration.contact_id
  LEFT JOIN addressed AS by_address
    ON registration.contact_id IS NULL AND by_address.address = LOWER(TRIM(registration.email))
  LEFT JOIN named
    ON named.firm = LOWER(TRIM(registration.company)) AND named.country = registration.country
  WHERE registration.registered_at < DATE_ADD(:as_of, 1)
),
assigned AS (
  SELECT
    registration_id,
    MAX_BY(
      STRUCT(
        owner_id AS named_owner,
        assigned_at AS at,
        due_at AS until,
        IF(accepted_at < DATE_ADD(:as_of, 1), accepted_at, NULL) AS yes_at,
        IF(rejected_at < DATE_ADD(:as_of, 1), rejected_at, NULL) AS no_at,
        IF(rejected_at < DATE_ADD(:as_of, 1), reject_reason, NULL) AS no_reason,
        IF(first_contact_at < DATE_ADD(:as_of, 1), first_contact_at, NULL) AS contact_at
      ),
      STRUCT(assigned_at, assignment_id)
    ) AS newest
  FROM lead_assignment
  WHERE assigned_at < DATE_ADD(:as_of, 1)
  GROUP BY registration_id
),
ranked AS (
  SELECT
    identified.*,
    ROW_NUMBER() OVER (
      PARTITION BY identified.event_id, identified.person
      ORDER BY identified.registered_at DESC, identified.registration_id DESC
    ) AS recency,
    MIN(identified.registered_at) OVER everybody AS first_registered_at,
    MAX(identified.attended_minutes) OVER everybody AS longest_stay,
    MAX_BY(assigned.newest, assigned.newest.at) OVER everybody AS assignment
  FROM identified
  LEFT JOIN assigned ON assigned.registration_id = identified.registration_id
  WINDOW everybody AS (PARTITION BY identified.event_id, identified.person)
)
SELECT
  registration_id,
  event_id,
  known_contact AS contact_id,
  account_id,
  person,
  country,
  job_title,
  first_registered_at AS registered_at,
  longest_stay AS attended_minutes,
  consent_to_contact,
  consent_to_transfer,
  consent_text_version,
  consent_at,
  assignment
FROM ranked
WHERE recency = 1
