-- The accounts of the fiscal year, by the account that each system has for the cost.
WITH posted AS (
  SELECT gl_account, amount_group AS erp, 0 AS marketing FROM ledger_posting
  WHERE fiscal_year = :fiscal_year AND amount IS NOT NULL
  UNION ALL
  SELECT gl_account, 0, amount_group FROM marketing_posting_of_year WHERE amount IS NOT NULL
)
SELECT
  COALESCE(gl_account, '(none)') AS gl_account,
  SUM_KNOWN(erp) AS erp_amount,
  SUM_KNOWN(marketing) AS marketing_amount,
  SUM_KNOWN(erp - marketing) AS erp_less_marketing
FROM posted
GROUP BY 1
ORDER BY 1
