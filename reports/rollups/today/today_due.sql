-- What was accepted until a day that comes within a week, or has passed.
SELECT accepted_until, title, owner_name AS owner, accepted_because, state
FROM finding_result
WHERE
  SIZE(segment) = 0
  AND state != 'resolved'
  AND accepted_until <= DATE_ADD(:as_of, 7)
ORDER BY accepted_until, title
LIMIT 6
