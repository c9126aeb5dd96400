-- Every invoice and credit note of the as-of date that is not cancelled against the rules of accounts payable: one
-- column a rule, true where it is kept. Amounts are in group currency at the budget rate.
WITH document AS (
  SELECT
    invoice.*,
    CAST(
      ROUND(invoice.amount * IF(invoice.currency = :currency, 1, budget_rate.rate), 2)
      AS DECIMAL(18, 2)
    ) AS charged,
    -- Letters and figures apart, without leading zeros: "INV 2026/0012" is INV-2026-12.
    REGEXP_REPLACE(
      REGEXP_REPLACE(
        REGEXP_REPLACE(
          TRIM('-' FROM REGEXP_REPLACE(UPPER(invoice.invoice_number), '[^\\p{L}\\p{N}]+', '-')),
          '(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})', '-'
        ),
        '(?<=^|-)0+(?=\\p{N})', ''
      ),
      '-+', '-'
    ) AS plain_number
  FROM invoice
  LEFT JOIN budget_rate
    ON budget_rate.currency = invoice.currency AND budget_rate.fiscal_year = invoice.fiscal_year
  WHERE
    invoice.status <> 'CANCELLED'
    AND COALESCE(invoice.invoice_date, invoice.posted_on, :as_of) <= :as_of
),
counted AS (
  SELECT
    *,
    COUNT(*) OVER (PARTITION BY vendor_id, plain_number, type, currency, amount) AS entries,
    ROW_NUMBER() OVER (
      PARTITION BY vendor_id, plain_number, type, currency, amount
      ORDER BY COALESCE(posted_on, invoice_date), invoice_id
    ) AS entry
  FROM document
),
center AS (
  SELECT DISTINCT cost_center_id FROM cost_center
),
approved AS (
  SELECT vendor_id FROM vendor GROUP BY vendor_id HAVING MIN(approved)
),
closing AS (
  SELECT fiscal_year, period, MIN(closed_on) AS closed_on
  FROM fiscal_period
  GROUP BY fiscal_year, period
),
known_order AS (
  SELECT DISTINCT po_id FROM purchase_order WHERE COALESCE(ordered_on, :as_of) <= :as_of
)
SELECT
  counted.invoice_id,
  counted.vendor_id,
  counted.invoice_number,
  counted.po_id,
  counted.country,
  counted.cost_center_id,
  counted.type,
  counted.status,
  counted.posted_on,
  counted.amount,
  counted.charged,
  counted.type = 'CREDIT_NOTE'
    OR known_order.po_id IS NOT NULL
    OR (counted.po_id IS NULL AND counted.charged < :order_required_from) AS has_order,
  NOT (
    counted.posted_on IS NOT NULL
    AND counted.posted_on <= :as_of
    AND closing.closed_on IS NOT NULL
    AND counted.posted_on >= closing.closed_on
  ) AS period_is_open,
  counted.entries = 1 OR counted.invoice_number IS NULL AS is_not_duplicated,
  approved.vendor_id IS NOT NULL AS vendor_is_approved,
  center.cost_center_id IS NOT NULL AS has_cost_center,
  -- All but the first entry would be paid once too often.
  CAST(IF(counted.entry > 1, counted.charged, 0) AS DECIMAL(18, 2)) AS paid_again
FROM counted
LEFT JOIN center ON center.cost_center_id = counted.cost_center_id
LEFT JOIN approved ON approved.vendor_id = counted.vendor_id
LEFT JOIN closing
  ON closing.fiscal_year = counted.fiscal_year AND closing.period = counted.posting_period
LEFT JOIN known_order ON known_order.po_id = counted.po_id
