-- What is wrong in the workbooks of the countries, cell by cell, so that owners can mend it; that a
-- workbook was saved is no finding.
SELECT
  COALESCE(unit.name, issue.file) AS country,
  issue.place,
  LOWER(REPLACE(issue.issue, '_', ' ')) AS issue,
  issue.label,
  ROUND(issue.found, 4) AS found,
  ROUND(issue.expected, 4) AS expected,
  issue.detail
FROM country_sheet_issue AS issue
LEFT JOIN country_unit AS unit
  ON unit.country = REGEXP_EXTRACT(issue.file, '([A-Z]{2})_[0-9]{4}[.]', 1)
WHERE issue.issue <> 'SAVED'
ORDER BY country, issue.place
LIMIT 500
