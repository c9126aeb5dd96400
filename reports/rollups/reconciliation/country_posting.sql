-- What the countries wrote down in their workbooks of the fiscal year, at the budget rate.
SELECT
  CONCAT_WS('!', line.file, line.sheet, line.row_no) AS entry_id,
  line.document,
  line.period AS month,
  :fiscal_year AS fiscal_year,
  line.cost_center_id,
  line.vendor_name,
  line.currency,
  line.amount,
  CAST(
    ROUND(line.amount * IF(line.currency = :currency, 1, budget_rate.rate), 2)
    AS DECIMAL(18, 2)
  ) AS amount_group
FROM country_sheet_line AS line
LEFT JOIN budget_rate
  ON budget_rate.currency = line.currency AND budget_rate.fiscal_year = :fiscal_year
WHERE line.period BETWEEN :fiscal_year_begins AND LEAST(:fiscal_year_ends, :as_of)
