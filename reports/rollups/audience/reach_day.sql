-- One row a contact and day: for each filter a binary number with a digit a use, which is 1 where
-- the filter keeps the contact for that use; so that what several filters keep is the AND of their
-- numbers. What nothing was said about is decided by who the person is.
WITH claimed AS (
  SELECT /*+ BROADCAST(decision) */
    claim.contact_id,
    claim.day,
    CAST(SUM(decision.digit) AS INT) AS digits,
    CAST(SUM(IF(decision.is_lawful, decision.digit, 0)) AS INT) AS lawful
  FROM reach_claim AS claim
  INNER JOIN reach_decision AS decision
    ON decision.use_no = claim.use_no
    AND decision.country <=> claim.country
    AND decision.facts = claim.facts
  GROUP BY claim.contact_id, claim.day
),
unclaimed AS (
  SELECT country, facts, CAST(SUM(IF(is_lawful, digit, 0)) AS INT) AS lawful
  FROM reach_decision
  GROUP BY country, facts
)
SELECT /*+ BROADCAST(unclaimed) */
  person.contact_id,
  person.country,
  person.day,
  person.counted,
  person.unmerged,
  person.alive,
  person.pointed,
  person.unbarred,
  (unclaimed.lawful & ~COALESCE(claimed.digits, 0)) | COALESCE(claimed.lawful, 0) AS lawful,
  person.rested
FROM reach_person_day AS person
INNER JOIN unclaimed
  ON unclaimed.country <=> person.country AND unclaimed.facts = person.facts
LEFT JOIN claimed ON claimed.contact_id = person.contact_id AND claimed.day = person.day
