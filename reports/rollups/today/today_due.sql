-- What was accepted until a day that comes within a week, or has passed; a group of rows where that
-- is another day than that of the check.
WITH promise AS (
  SELECT
    *,
    MIN(IF(SIZE(segment) = 0, accepted_until, NULL)) OVER (PARTITION BY check_id) AS whole_until
  FROM finding_result
)

SELECT
  accepted_until,
  CONCAT(title, IF(SIZE(segment) = 0, '', CONCAT(': ', ARRAY_JOIN(segment, ', ', '–')))) AS title,
  owner_name AS owner,
  accepted_because,
  IF(
    accepted_until < :as_of,
    IF(:locale = 'nl', 'verlopen', 'past'),
    IF(:locale = 'nl', 'loopt af', 'runs out')
  ) AS state
FROM promise
WHERE
  (SIZE(segment) = 0 OR whole_until IS NULL OR accepted_until != whole_until)
  AND state != 'resolved'
  AND accepted_until <= DATE_ADD(:as_of, 7)
ORDER BY accepted_until, title
