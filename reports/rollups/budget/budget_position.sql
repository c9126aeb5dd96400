-- Allocated, spent, committed and available by country, cost centre and campaign, in group currency.
-- The three sources are stacked and summed once, so that none can multiply or drop rows of another.
with movement as (
  select country, cost_center_id, campaign_id, amount_group as allocated, 0 as spent, 0 as committed
  from budget_line_current
  union all
  select country, cost_center_id, campaign_id, 0, amount_group, 0 from invoice_posted
  union all
  select country, cost_center_id, campaign_id, 0, 0, amount_group from order_open
)
select
  country, cost_center_id, campaign_id,
  sum(allocated) as allocated,
  sum(spent) as spent,
  sum(committed) as committed,
  sum(allocated) - sum(spent) - sum(committed) as available
from movement
group by country, cost_center_id, campaign_id
