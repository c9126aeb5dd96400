-- The average rate of a month, given by its first day.
SELECT
  from_currency AS currency,
  TRUNC(valid_from, 'MM') AS month,
  IF(COUNT(DISTINCT rate) = 1, MAX(rate), NULL) AS rate
FROM fx_rate
WHERE rate_type = 'AVERAGE' AND to_currency = :currency
GROUP BY from_currency, TRUNC(valid_from, 'MM')
