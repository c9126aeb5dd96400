-- The name and unit of every country, each once.
SELECT country, MIN(name) AS name, MIN(org_unit_id) AS org_unit_id
FROM org_unit
WHERE level = 'COUNTRY'
GROUP BY country
