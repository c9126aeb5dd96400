-- What breaks the rules of spending, with the money at stake, who mends it and how.
SELECT
  result.title AS control,
  result.severity,
  result.outcome,
  result.unexpected AS control_rows,
  exposure.exposure,
  result.owner_name AS owner,
  result.fix,
  result.check_id
FROM check_result AS result
JOIN control_exposure AS exposure ON exposure.check_id = result.check_id
ORDER BY
  result.outcome = 'passed',
  CASE result.severity WHEN 'critical' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
  exposure.exposure DESC,
  result.check_id
