-- Every unsubscription that was asked for by the as-of date: in time if it came into force within
-- the days that the project allows, and while it is not in force, if those days are not over.
SELECT
  suppression_id,
  DATEDIFF(COALESCE(since, :as_of), DATE(requested_at)) AS days_to_unsubscribe,
  DATEDIFF(COALESCE(since, :as_of), DATE(requested_at)) <= :unsubscribe_days AS is_in_time
FROM suppression
WHERE UPPER(reason) = 'UNSUBSCRIBE' AND requested_at < DATE_ADD(:as_of, 1)
