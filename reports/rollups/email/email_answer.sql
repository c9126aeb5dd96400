-- Every mail once, with what it was answered with by the as-of date. Test mails are left out. A mail that
-- was opened or clicked has arrived, whatever the service says. An open counts as one by a person
-- only where it is known not to be a machine's; a click by a machine is none.
WITH sent AS (
  SELECT
    send_id,
    MIN(contact_id) AS contact_id,
    MIN(campaign_id) AS campaign_id,
    MIN(sent_at) AS sent_at
  FROM email_send
  WHERE send_id IS NOT NULL AND NOT COALESCE(is_test, FALSE)
    AND sent_at < DATE_ADD(:as_of, 1)
  GROUP BY send_id
),
event AS (
  SELECT
    send_id,
    BOOL_OR(type IN ('DELIVERED', 'OPEN', 'CLICK')) AS is_delivered,
    BOOL_OR(type = 'OPEN' AND is_machine <=> FALSE) AS is_opened,
    BOOL_OR(type = 'OPEN') AS is_opened_by_anything,
    BOOL_OR(type = 'CLICK' AND is_machine <=> FALSE) AS is_clicked,
    MIN(IF(type IN ('OPEN', 'CLICK') AND is_machine <=> FALSE, at, NULL)) AS answered_at
  FROM email_event
  WHERE at < DATE_ADD(:as_of, 1)
  GROUP BY send_id
),
contact_account AS (
  SELECT contact_id, IF(COUNT(DISTINCT account_id) = 1, MAX(account_id), NULL) AS account_id
  FROM contact
  GROUP BY contact_id
)
SELECT
  sent.send_id,
  sent.contact_id,
  contact_account.account_id,
  sent.campaign_id,
  TRUNC(sent.sent_at, 'MM') AS cohort,
  sent.sent_at,
  COALESCE(event.is_delivered, FALSE) AS is_delivered,
  COALESCE(event.is_opened OR event.is_clicked, FALSE) AS is_opened,
  COALESCE(event.is_opened_by_anything AND NOT event.is_opened AND NOT event.is_clicked, FALSE)
    AS is_opened_by_machine,
  COALESCE(event.is_clicked, FALSE) AS is_clicked,
  event.answered_at
FROM sent
LEFT JOIN event ON event.send_id = sent.send_id
LEFT JOIN contact_account ON contact_account.contact_id = sent.contact_id
