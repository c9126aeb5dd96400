SELECT * FROM ledger_posting WHERE fiscal_year = :fiscal_year
