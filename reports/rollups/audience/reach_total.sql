-- The reachable base on the as-of date, one row. A contact counts once, however many uses and
-- channels it can be reached for.
SELECT
  SUM(contacts) AS gross_contacts,
  SUM(left_6) AS reachable_base,
  SUM(left_6) / NULLIF(SUM(contacts), 0) AS reachability,
  SUM(contacts) - SUM(left_6) AS unreachable_contacts,
  SUM(alone_5) AS lawful_contacts,
  SUM(personalised) AS personalisable_base,
  SUM(personalised) / NULLIF(SUM(left_6), 0) AS personalisable_share
FROM reach_step
WHERE scope = 'ANY' AND day = :as_of
