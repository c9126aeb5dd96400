-- What was accepted until a day that comes within a week, or has passed.
SELECT
  accepted_until,
  title,
  owner_name AS owner,
  accepted_because,
  IF(
    accepted_until < :as_of,
    IF(:locale = 'nl', 'verlopen', 'past'),
    IF(:locale = 'nl', 'loopt af', 'runs out')
  ) AS state
FROM finding_result
WHERE
  SIZE(segment) = 0
  AND state != 'resolved'
  AND accepted_until <= DATE_ADD(:as_of, 7)
ORDER BY accepted_until, title
LIMIT 4
