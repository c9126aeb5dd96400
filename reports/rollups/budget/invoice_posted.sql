-- What is booked by the as-of date: invoices count up, credit notes count down.
select
  invoice_id, po_id, country, cost_center_id, campaign_id,
  if(type = 'CREDIT_NOTE', -amount_group, amount_group) as amount_group
from invoice
where status = 'POSTED' and posted_on <= :as_of and fiscal_year = year(:as_of)
