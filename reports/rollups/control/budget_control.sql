-- What breaks the rules of spending, with the money at stake, who mends it and how. Where there is
-- nothing to judge, nothing is at stake.
SELECT
  result.title AS control,
  result.severity,
  result.outcome,
  result.unexpected AS control_rows,
  IF(exposure.check_id IS NULL, 0, exposure.exposure) AS exposure,
  COALESCE(exposure.control_rows_without_amount, 0) AS control_rows_without_amount,
  result.owner_name AS owner,
  result.fix,
  result.check_id
FROM check_result AS result
LEFT JOIN control_exposure AS exposure ON exposure.check_id = result.check_id
WHERE result.table_name IN ('order_control', 'invoice_control') AND result.type LIKE 'expect%'
ORDER BY
  result.outcome = 'passed',
  CASE result.severity WHEN 'critical' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
  exposure.exposure DESC NULLS FIRST,
  result.check_id
