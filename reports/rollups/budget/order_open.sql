-- Open orders with what may still be invoiced on them: never less than nothing.
select
  po.po_id, po.country, po.cost_center_id, po.campaign_id,
  greatest(po.amount_group - coalesce(invoiced.amount_group, 0), 0) as amount_group
from purchase_order po
left join (
  select po_id, sum(amount_group) as amount_group from invoice_posted group by po_id
) invoiced on invoiced.po_id = po.po_id
where po.status = 'OPEN' and po.ordered_on <= :as_of and po.fiscal_year = year(:as_of)
