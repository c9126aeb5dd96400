-- Data points that a use needs and does not have, those that are required first.
SELECT use_case, domain, element, CONCAT(table_name, '.', column_name) AS place, is_required, state, filled_share
FROM readiness_element
WHERE state <> 'AVAILABLE'
ORDER BY is_required DESC, state, use_case, domain, element
