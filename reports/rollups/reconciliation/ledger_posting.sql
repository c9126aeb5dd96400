-- The expense that is in the general ledger by the as-of date: accounts of expense begin with 6.
SELECT
  CONCAT_WS('/', doc_no, line_no) AS entry_id,
  doc_no AS document,
  posting_date AS posted_on,
  fiscal_year,
  TRUNC(posting_date, 'MM') AS month,
  cost_center_id,
  gl_account,
  vendor_name,
  campaign_id,
  currency,
  amount,
  amount_group
FROM erp_ledger_entry
WHERE gl_account LIKE '6%' AND posting_date <= :as_of
