select
  coalesce(position.country, '(none)') as country,
  coalesce(position.cost_center_id, '(none)') as cost_center,
  max(center.name) as cost_center_name,
  sum(allocated) as allocated,
  sum(spent) as spent,
  sum(committed) as committed,
  sum(available) as available,
  sum(spent) / sum(allocated) as spent_share
from budget_position position
left join (
  select cost_center_id, min(name) as name from cost_center group by cost_center_id
) center on center.cost_center_id = position.cost_center_id
group by coalesce(position.country, '(none)'), coalesce(position.cost_center_id, '(none)')
order by country, cost_center
