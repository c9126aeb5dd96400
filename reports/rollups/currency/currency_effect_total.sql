SELECT
  SUM_KNOWN(spent) AS spent,
  SUM_KNOWN(spent_actual) AS spent_actual,
  SUM_KNOWN(currency_effect) AS currency_effect
FROM currency_effect
