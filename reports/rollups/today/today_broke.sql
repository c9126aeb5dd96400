-- What is new, back or worse since the run before, worst first; as many as a sheet of paper takes.
SELECT severity, state, title, table_name, owner_name AS owner, unexpected AS rows_unexpected
FROM finding_result
WHERE SIZE(segment) = 0 AND state IN ('new', 'reopened', 'worse')
ORDER BY
  CASE severity WHEN 'critical' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
  rows_unexpected DESC, table_name, title
LIMIT 10
