-- Every request to be forgotten, one row a system that has to forget: in time if it was done by the
-- day it was due, or if that day is not over. A person who is forgotten by one system has to be
-- forgotten by all that ever were asked to forget anybody.
SELECT
  erasure.request_id,
  COALESCE(erasure.completed_on, :as_of) <= erasure.due_on AS is_in_time,
  COUNT(DISTINCT asked.system) = COUNT(DISTINCT every.system) AS is_asked_of_every_system
FROM erasure_request AS erasure
JOIN erasure_request AS asked ON asked.contact_id = erasure.contact_id
CROSS JOIN (SELECT DISTINCT system FROM erasure_request WHERE system IS NOT NULL) AS every
WHERE erasure.requested_on <= :as_of
GROUP BY erasure.request_id, erasure.completed_on, erasure.due_on
