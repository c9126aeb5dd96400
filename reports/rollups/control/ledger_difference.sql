-- Invoices and credit notes posted by the as-of date whose expense in the ledger is another. Accounts of expense
-- begin with 6; a credit note is below zero in the ledger and above zero in accounts payable.
WITH booked AS (
  SELECT doc_no, SUM(amount_group) AS amount_group
  FROM erp_ledger_entry
  WHERE gl_account LIKE '6%' AND COALESCE(posting_date, :as_of) <= :as_of
  GROUP BY doc_no
),
invoiced AS (
  SELECT
    invoice_id,
    erp_doc_no,
    cost_center_id,
    CASE WHEN type = 'CREDIT_NOTE' THEN -amount_group ELSE amount_group END AS amount_group
  FROM invoice
  WHERE status IN ('POSTED', 'PAID') AND COALESCE(posted_on, :as_of) <= :as_of
)
SELECT
  invoiced.invoice_id,
  invoiced.erp_doc_no,
  invoiced.cost_center_id,
  invoiced.amount_group AS invoiced,
  booked.amount_group AS booked
FROM invoiced
JOIN booked ON booked.doc_no = invoiced.erp_doc_no
WHERE booked.amount_group <> invoiced.amount_group
