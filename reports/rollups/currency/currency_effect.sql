-- What was booked in each currency, in group currency at the rate of the budget and at the average
-- rate of the month; the difference is the effect of the rates alone.
SELECT
  invoice_posted.currency,
  SUM(invoice_posted.amount) AS spent_local,
  SUM_KNOWN(invoice_posted.amount_group) AS spent,
  SUM_KNOWN(invoice_posted.amount_actual) AS spent_actual,
  SUM_KNOWN(invoice_posted.amount_actual) - SUM_KNOWN(invoice_posted.amount_group)
    AS currency_effect,
  -- Months of which the rate is missing, so that neither figure is known.
  CONCAT_WS(', ', SORT_ARRAY(COLLECT_SET(
    IF(invoice_posted.amount_actual IS NULL, DATE_FORMAT(invoice_posted.month, 'yyyy-MM'), NULL)
  ))) AS months_without_rate
FROM invoice_posted
WHERE invoice_posted.fiscal_year = :fiscal_year
GROUP BY invoice_posted.currency
ORDER BY spent DESC, currency
