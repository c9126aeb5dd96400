-- How many sources are looked after as they should be.
SELECT
  COUNT(*) AS sources,
  COUNT_IF(is_owned) AS sources_owned,
  COUNT_IF(is_owned) / NULLIF(COUNT(*), 0) AS ownership_coverage,
  COUNT_IF(is_owned AND is_kept AND is_backed_up) / NULLIF(COUNT(*), 0) AS full_coverage,
  (SELECT COUNT(*) FROM ownership_finding) AS ownership_findings
FROM ownership_source
