-- Data points that a use needs and does not have, those that are required first.
SELECT
  use_case,
  domain,
  element,
  CONCAT(table_name, '.', column_name) AS place,
  is_required,
  CASE state
    WHEN 'ABSENT' THEN IF(:locale = 'nl', 'Er is geen kolom voor', 'No column holds it')
    WHEN 'TOO_EMPTY' THEN IF(:locale = 'nl', 'Te vaak leeg', 'Too often empty')
    ELSE IF(:locale = 'nl', 'Geen controle telt het', 'No check counts it')
  END AS state,
  filled_share
FROM readiness_element
WHERE readiness_element.state <> 'AVAILABLE'
ORDER BY is_required DESC, state, use_case, domain, element
