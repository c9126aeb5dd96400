-- Every budget line beside the months it is planned in. Whether they agree is judged in the currency
-- of the line: no rounding decides it.
SELECT
  line.line_id,
  line.country,
  line.amount_group AS allocated,
  IF(phased.line_id IS NULL, 0, phased.planned) AS phased,
  COALESCE(entered.amount, 0) = line.amount AS adds_up
FROM budget_line_current AS line
LEFT JOIN (
  SELECT line_id, SUM(planned) AS amount FROM budget_phase GROUP BY line_id
) AS entered ON entered.line_id = line.line_id
LEFT JOIN (
  SELECT line_id, SUM_KNOWN(planned) AS planned FROM line_month GROUP BY line_id
) AS phased ON phased.line_id = line.line_id
