-- Every mail against the rules that an embarrassing one breaks, one row a mail that was sent by the
-- as-of date. What is known of a recipient counts as of the moment of sending. A consent of any
-- purpose but service allows a mail, and so does a purchase that meets the five conditions of the
-- soft opt-in; a mail to nobody we know has no consent. A language is wrong where we write the one that
-- the recipient chose.
WITH mail AS (
  SELECT
    send_id, contact_id, campaign_id, email_id, language, sent_at,
    COALESCE(is_test, FALSE) AS is_test,
    COALESCE(has_blank_field, FALSE) AS has_blank_field,
    COUNT(*) OVER (PARTITION BY contact_id, email_id) AS copies
  FROM email_send
  WHERE send_id IS NOT NULL AND sent_at < DATE_ADD(:as_of, 1)
),
evidence AS (
  SELECT
    contact_id,
    'CONSENT' AS kind,
    given_at AS begins_at,
    COALESCE(withdrawn_at, IF(status = 'OPT_OUT', given_at, NULL)) AS ends_at,
    CAST(NULL AS STRING) AS value
  FROM consent
  WHERE channel = 'EMAIL' AND purpose <> 'SERVICE'
  UNION ALL
  SELECT contact_id, 'CONSENT', TIMESTAMP(paid_on), NULL, NULL
  FROM customer_relation
  WHERE same_legal_entity AND informed_at_capture AND opt_out_offered AND similar_product
  UNION ALL
  SELECT contact_id, 'SUPPRESSED', TIMESTAMP(since), TIMESTAMP(DATE_ADD(until, 1)), NULL
  FROM suppression
  WHERE COALESCE(channel, 'EMAIL') = 'EMAIL'
  UNION ALL
  SELECT contact_id, 'DECEASED', TIMESTAMP(deceased_on), NULL, NULL
  FROM contact_status
  WHERE deceased_on IS NOT NULL
  UNION ALL
  SELECT contact_id, 'ERASED', TIMESTAMP(completed_on), NULL, NULL
  FROM erasure_request
  WHERE completed_on IS NOT NULL
  UNION ALL
  -- Copies of a contact are one; the latest birth is held to be true.
  SELECT
    contact_id, 'KNOWN', NULL,
    TIMESTAMP(ADD_MONTHS(MAX(birth_date), CAST(12 * :age_of_consent AS INT))),
    MIN(language)
  FROM contact
  GROUP BY contact_id
),
known AS (
  SELECT
    mail.send_id,
    MAX(IF(evidence.kind = 'KNOWN', evidence.value, NULL)) AS own_language,
    BOOL_OR(evidence.kind = 'KNOWN') AS is_known,
    BOOL_OR(evidence.kind = 'KNOWN' AND evidence.ends_at > mail.sent_at) AS is_minor,
    BOOL_OR(evidence.kind = 'DECEASED' AND evidence.begins_at <= mail.sent_at) AS is_deceased,
    BOOL_OR(evidence.kind = 'ERASED' AND evidence.begins_at <= mail.sent_at) AS is_erased,
    BOOL_OR(
      evidence.kind = 'SUPPRESSED'
      AND COALESCE(evidence.begins_at <= mail.sent_at, TRUE)
      AND COALESCE(evidence.ends_at > mail.sent_at, TRUE)
    ) AS is_suppressed,
    BOOL_OR(evidence.kind = 'CONSENT' AND evidence.begins_at <= mail.sent_at) AS was_agreed,
    BOOL_OR(
      evidence.kind = 'CONSENT'
      AND evidence.begins_at <= mail.sent_at
      AND COALESCE(evidence.ends_at > mail.sent_at, TRUE)
    ) AS is_agreed
  FROM mail
  JOIN evidence ON evidence.contact_id = mail.contact_id
  GROUP BY mail.send_id
)
SELECT
  mail.send_id,
  mail.campaign_id,
  mail.email_id,
  mail.sent_at,
  NOT COALESCE(known.is_suppressed, FALSE) AS is_not_suppressed,
  COALESCE(known.was_agreed, FALSE) AS is_agreed_before,
  NOT (COALESCE(known.was_agreed, FALSE) AND NOT known.is_agreed) AS is_not_withdrawn,
  NOT COALESCE(known.is_minor, FALSE) AS is_to_a_grown_up,
  NOT COALESCE(known.is_deceased, FALSE) AS is_to_the_living,
  NOT COALESCE(known.is_erased, FALSE) AS is_not_erased,
  mail.contact_id IS NULL OR mail.copies = 1 AS is_sent_once,
  NOT mail.has_blank_field AS has_every_field,
  COALESCE(
    known.own_language = mail.language
    OR NOT ARRAY_CONTAINS(written.languages, known.own_language),
    TRUE
  ) AS is_in_own_language,
  NOT (mail.is_test AND COALESCE(known.is_known, FALSE)) AS is_no_test
FROM mail
CROSS JOIN (SELECT COLLECT_SET(language) AS languages FROM mail) AS written
LEFT JOIN known ON known.send_id = mail.send_id
