-- What keeps entries apart: those of the left side and those of the right.
SELECT
  comparison,
  status,
  why,
  COUNT_IF(side = 'left') AS left_entries,
  SUM_KNOWN(IF(side = 'left', counted, 0)) AS left_amount,
  COUNT_IF(side = 'right') AS right_entries,
  SUM_KNOWN(IF(side = 'right', counted, 0)) AS right_amount
FROM reconciled_entry
WHERE status <> 'agreed'
GROUP BY comparison, status, why
ORDER BY comparison, status DESC, left_entries + right_entries DESC, why
