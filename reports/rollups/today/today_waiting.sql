-- On whom work is waiting, the most critical first.
SELECT
  owner_name AS owner,
  COUNT(*) AS findings_open,
  COUNT_IF(severity = 'critical') AS findings_critical,
  COUNT_IF(is_overdue) AS findings_overdue,
  MAX(age_days) AS age_days
FROM finding_result
WHERE SIZE(segment) = 0 AND state NOT IN ('resolved', 'waived')
GROUP BY owner_name
ORDER BY findings_critical DESC, findings_open DESC, owner
