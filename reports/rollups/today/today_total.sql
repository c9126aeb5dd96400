SELECT
  COUNT_IF(state = 'new') AS findings_new,
  COUNT_IF(state = 'reopened') AS findings_back,
  COUNT_IF(state = 'worse') AS findings_worse,
  COUNT_IF(state = 'resolved') AS findings_solved,
  COUNT_IF(state NOT IN ('resolved', 'waived')) AS findings_open,
  COUNT_IF(is_overdue) AS findings_overdue,
  COUNT_IF(state = 'waived') AS findings_accepted
FROM finding_result
WHERE SIZE(segment) = 0
