-- All regions together.
SELECT * FROM region_potential WHERE region IS NULL
