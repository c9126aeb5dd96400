-- What is gone since the run before, what took longest first.
SELECT title, table_name, owner_name AS owner, age_days
FROM finding_result
WHERE SIZE(segment) = 0 AND state = 'resolved'
ORDER BY age_days DESC, table_name, title
