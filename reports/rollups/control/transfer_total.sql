-- A transfer takes from one line what it gives to another: those of a year add up to nothing.
SELECT fiscal_year, SUM_KNOWN(budget_change) AS balance
FROM budget_revision
WHERE reason = 'TRANSFER'
GROUP BY fiscal_year
