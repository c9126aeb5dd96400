-- The rate at which a fiscal year was planned. Two rates that differ are no rate: the amounts that
-- need one are then not known, rather than counted twice.
SELECT
  from_currency AS currency,
  fiscal_year,
  IF(COUNT(DISTINCT rate) = 1, MAX(rate), NULL) AS rate
FROM fx_rate
WHERE rate_type = 'BUDGET' AND to_currency = :currency
GROUP BY from_currency, fiscal_year
