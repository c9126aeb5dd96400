-- What marketing's own ledger says is booked by the as-of date, as its systems give it: credit notes
-- count below zero.
WITH account AS (
  SELECT line_id, MAX(gl_account) AS gl_account
  FROM budget_line
  GROUP BY line_id
)
SELECT
  invoice.invoice_id AS entry_id,
  invoice.erp_doc_no AS document,
  invoice.posted_on,
  invoice.fiscal_year,
  TRUNC(invoice.posted_on, 'MM') AS month,
  invoice.cost_center_id,
  account.gl_account,
  vendor.name AS vendor_name,
  invoice.campaign_id,
  invoice.currency,
  IF(invoice.type = 'CREDIT_NOTE', -ABS(invoice.amount), invoice.amount) AS amount,
  IF(invoice.type = 'CREDIT_NOTE', -ABS(invoice.amount_group), invoice.amount_group) AS amount_group
FROM invoice
LEFT JOIN (SELECT vendor_id, MAX(name) AS name FROM vendor GROUP BY vendor_id) AS vendor
  ON vendor.vendor_id = invoice.vendor_id
LEFT JOIN account ON account.line_id = invoice.line_id
WHERE invoice.status IN ('POSTED', 'PAID') AND invoice.posted_on <= :as_of
