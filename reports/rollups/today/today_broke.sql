-- What is new, back or worse since the run before, worst first.
SELECT
  CASE severity
    WHEN 'critical' THEN IF(:locale = 'nl', 'kritiek', 'critical')
    WHEN 'warning' THEN IF(:locale = 'nl', 'waarschuwing', 'warning')
    ELSE IF(:locale = 'nl', 'informatie', 'info')
  END AS severity,
  CASE state
    WHEN 'new' THEN IF(:locale = 'nl', 'nieuw', 'new')
    WHEN 'reopened' THEN IF(:locale = 'nl', 'teruggekeerd', 'back again')
    WHEN 'worse' THEN IF(:locale = 'nl', 'verergerd', 'worse')
  END AS state,
  title,
  table_name,
  owner_name AS owner,
  unexpected AS rows_unexpected
FROM finding_result AS finding
WHERE SIZE(segment) = 0 AND state IN ('new', 'reopened', 'worse')
ORDER BY
  CASE finding.severity WHEN 'critical' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
  rows_unexpected DESC, table_name, title
