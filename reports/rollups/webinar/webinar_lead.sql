-- Everybody who registered for an event, once, and the first step that they did not pass on the way
-- to sales; who passed all has no reason. What is not known passes no step. The owner is the one of
-- the last assignment, or the one whom the routing rule names if nobody was assigned or that one has
-- left. Of the rules that hold on the day of the event, the most special counts, then the newest.
WITH firm AS (
  SELECT account_id, MAX(type) AS type, MAX(employees) AS employees
  FROM account
  GROUP BY account_id
),
held AS (
  SELECT
    event_id,
    MAX(partner) AS partner,
    MAX(starts_at) AS starts_at,
    MAX(duration_minutes) AS duration_minutes,
    MAX(minimum_minutes) AS minimum_minutes
  FROM event
  GROUP BY event_id
),
withdrawn AS (
  SELECT contact_id, MAX(withdrawn_at) AS withdrawn_at
  FROM consent
  WHERE withdrawn_at < DATE_ADD(:as_of, 1)
  GROUP BY contact_id
),
colleague AS (
  SELECT person_id, MIN(COALESCE(ended_on, DATE '9999-12-31')) <= :as_of AS is_gone
  FROM person
  WHERE person_id IS NOT NULL
  GROUP BY person_id
),
met AS (
  SELECT
    registration.*,
    held.partner,
    held.starts_at,
    held.duration_minutes,
    held.minimum_minutes,
    firm.type,
    withdrawn.withdrawn_at,
    IF(firm.employees >= :enterprise_employees, 'ENTERPRISE', 'MIDSIZE') AS segment,
    registration.person LIKE CONCAT('%@', :own_domain) AS is_employee,
    CAST(
      ROUND(
        IF(registration.job_title RLIKE :fit_job_titles, :fit_job_points, 0)
          + IF(firm.employees >= :fit_employees, :fit_size_points, 0)
          + :fit_stay_points
          * IF(
            registration.attended_minutes > held.duration_minutes,
            held.duration_minutes,
            registration.attended_minutes
          )
          / NULLIF(held.duration_minutes, 0)
      ) AS INT
    ) AS score
  FROM webinar_registration AS registration
  LEFT JOIN held ON held.event_id = registration.event_id
  LEFT JOIN firm ON firm.account_id = registration.account_id
  LEFT JOIN withdrawn ON withdrawn.contact_id = registration.contact_id
),
ruled AS (
  SELECT
    met.registration_id,
    MIN(
      STRUCT(
        IF(rule.segment IS NULL, 1, 0) AS any_segment,
        IF(rule.country IS NULL, 1, 0) AS any_country,
        DATEDIFF(:as_of, rule.valid_from) AS age,
        rule.rule_id AS number,
        rule.owner_id AS named_owner
      )
    ).named_owner AS owner_id
  FROM met
  JOIN routing_rule AS rule
    ON (rule.country IS NULL OR rule.country = met.country)
    AND (rule.segment IS NULL OR rule.segment = met.segment)
    AND rule.valid_from <= CAST(met.starts_at AS DATE)
    AND (rule.valid_until IS NULL OR rule.valid_until >= CAST(met.starts_at AS DATE))
    AND rule.owner_id IS NOT NULL
  GROUP BY met.registration_id
),
owned AS (
  SELECT
    met.*,
    CASE
      WHEN assignee.is_gone = FALSE THEN assignee.person_id
      WHEN successor.is_gone = FALSE THEN successor.person_id
    END AS owner_id,
    COALESCE(met.assignment.named_owner, ruled.owner_id) IS NOT NULL AS is_routed
  FROM met
  LEFT JOIN ruled ON ruled.registration_id = met.registration_id
  LEFT JOIN colleague AS assignee ON assignee.person_id = met.assignment.named_owner
  LEFT JOIN colleague AS successor ON successor.person_id = ruled.owner_id
),
judged AS (
  SELECT
    *,
    CASE
      WHEN minimum_minutes IS NULL THEN 'UNKNOWN_EVENT'
      WHEN attended_minutes IS NULL THEN 'NOT_THERE'
      WHEN attended_minutes < minimum_minutes THEN 'LEFT_EARLY'
      WHEN account_id IS NULL AND NOT is_employee THEN 'NO_ACCOUNT'
      WHEN is_employee THEN 'EMPLOYEE'
      WHEN type = 'CUSTOMER' THEN 'CUSTOMER'
      WHEN type = 'COMPETITOR' THEN 'COMPETITOR'
      WHEN type IS NULL THEN 'UNKNOWN_TYPE'
      WHEN NOT COALESCE(consent_to_contact AND consent_at < DATE_ADD(:as_of, 1), FALSE) THEN 'NO_CONSENT'
      WHEN consent_text_version IS NULL THEN 'NO_TEXT'
      WHEN partner IS NOT NULL AND NOT COALESCE(consent_to_transfer, FALSE) THEN 'NO_TRANSFER'
      WHEN withdrawn_at > consent_at THEN 'WITHDRAWN'
      WHEN NOT COALESCE(score >= :fit_score, FALSE) THEN 'NOT_QUALIFIED'
      WHEN owner_id IS NULL AND NOT is_routed THEN 'NO_RULE'
      WHEN owner_id IS NULL THEN 'OWNER_LEFT'
      WHEN assignment.no_at IS NOT NULL THEN 'REJECTED'
      WHEN assignment.yes_at IS NOT NULL THEN NULL
      ELSE 'UNANSWERED'
    END AS reason
  FROM owned
)
SELECT
  judged.registration_id,
  judged.event_id,
  judged.contact_id,
  judged.account_id,
  judged.country,
  judged.segment,
  COALESCE(webinar_reason.passed, 7) AS passed,
  judged.reason,
  judged.attended_minutes,
  judged.duration_minutes,
  judged.score,
  judged.owner_id,
  judged.assignment.at AS assigned_at,
  judged.assignment.until AS due_at,
  judged.assignment.yes_at AS accepted_at,
  judged.assignment.no_reason AS reject_reason,
  -- What is neither answered nor due yet says nothing.
  CASE
    WHEN judged.assignment.yes_at <= judged.assignment.until THEN TRUE
    WHEN judged.assignment.no_at IS NOT NULL OR judged.assignment.until < DATE_ADD(:as_of, 1) THEN
      IF(judged.assignment.until IS NULL, NULL, FALSE)
  END AS is_in_time,
  (UNIX_TIMESTAMP(judged.assignment.contact_at) - UNIX_TIMESTAMP(judged.registered_at)) / 86400
    AS days_from_registration,
  (UNIX_TIMESTAMP(judged.assignment.contact_at) - UNIX_TIMESTAMP(judged.assignment.at)) / 86400
    AS days_from_assignment
FROM judged
LEFT JOIN webinar_reason ON webinar_reason.reason = judged.reason
