-- The reachable base on the as-of date and at the ends of the five months before.
SELECT
  day,
  SUM(contacts) AS gross_contacts,
  SUM(alone_5) AS lawful_contacts,
  SUM(left_6) AS reachable_base,
  SUM(left_6) / NULLIF(SUM(contacts), 0) AS reachability
FROM reach_step
WHERE scope = 'ANY'
GROUP BY day
ORDER BY day
