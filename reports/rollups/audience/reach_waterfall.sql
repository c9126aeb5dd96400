-- From all contacts to the reachable base, one row a step: first all contacts, then what each
-- filter leaves, last the base.
WITH step AS (
  SELECT
    filter_no AS step_no,
    contacts_left,
    lost_in_turn,
    lost_alone,
    would_return,
    contacts_left / NULLIF(contacts, 0) AS share_left
  FROM reach_filter
  UNION ALL
  SELECT 0, contacts, NULL, NULL, NULL, contacts / NULLIF(contacts, 0)
  FROM reach_filter
  WHERE filter_no = 1
  UNION ALL
  SELECT 7, base, NULL, NULL, NULL, base / NULLIF(contacts, 0)
  FROM reach_filter
  WHERE filter_no = 1
)
SELECT
  IF(
    :locale = 'nl',
    ELT(
      step_no + 1,
      'Alle contacten',
      'Ontdubbeld',
      'In leven en actief',
      'Met een geldig contactpunt',
      'Niet geblokkeerd',
      'Met een grondslag',
      'Onder de contactlimiet',
      'Bereikbare basis'
    ),
    ELT(
      step_no + 1,
      'All contacts',
      'Deduplicated',
      'Alive and active',
      'With a valid contact point',
      'Not suppressed',
      'With a lawful basis',
      'Below the contact limit',
      'Reachable base'
    )
  ) AS step,
  contacts_left,
  lost_in_turn,
  lost_alone,
  would_return,
  share_left
FROM step
ORDER BY step_no
