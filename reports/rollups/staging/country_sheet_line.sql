-- What the countries wrote down, from all three layouts, a row for each row of a workbook.
WITH entered AS (
  SELECT file, sheet, row_no, period, cost_center_id, vendor_name, document, amount
  FROM country_sheet_list
  UNION ALL
  SELECT file, sheet, row_no, period, cost_center_id, vendor_name, document, amount
  FROM country_sheet_block
  UNION ALL
  SELECT
    file,
    CONCAT('M', sheet) AS sheet,
    row_no,
    MAKE_DATE(
      CAST(REGEXP_EXTRACT(file, '_([0-9]{4})[.]', 1) AS INT), CAST(sheet AS INT), 1) AS period,
    cost_center_id,
    vendor_name,
    document,
    amount
  FROM country_sheet_month
),
paid_in AS (
  SELECT country, MAX(currency) AS currency
  FROM invoice
  GROUP BY country
)
SELECT
  REGEXP_EXTRACT(entered.file, '([A-Z]{2})_[0-9]{4}[.]', 1) AS country,
  entered.file,
  entered.sheet,
  entered.row_no,
  entered.period,
  entered.cost_center_id,
  entered.vendor_name,
  entered.document,
  entered.amount,
  paid_in.currency
FROM entered
LEFT JOIN paid_in ON paid_in.country = REGEXP_EXTRACT(entered.file, '([A-Z]{2})_[0-9]{4}[.]', 1)
