-- Workbooks of countries that were not saved for more than five weeks.
SELECT file, MAX(saved_at) AS saved_at, DATEDIFF(:as_of, MAX(saved_at)) AS days_since_saved
FROM country_sheet_issue
GROUP BY file
HAVING DATEDIFF(:as_of, MAX(saved_at)) > 35
