-- How much of the fiscal year has passed at the end of the as-of date.
SELECT
  DATEDIFF(:as_of, :fiscal_year_begins) + 1 AS days,
  DATEDIFF(:fiscal_year_ends, :fiscal_year_begins) + 1 AS days_of_year,
  DATEDIFF(:fiscal_year_ends, :as_of) AS days_to_go
