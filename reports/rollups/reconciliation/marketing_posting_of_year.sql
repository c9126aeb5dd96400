SELECT * FROM marketing_posting WHERE fiscal_year = :fiscal_year
