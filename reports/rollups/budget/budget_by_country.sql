select
  coalesce(unit.name, position.country, '(none)') as country,
  sum(allocated) as allocated,
  sum(spent) as spent,
  sum(committed) as committed,
  sum(available) as available,
  sum(spent) / sum(allocated) as spent_share
from budget_position position
left join org_unit unit on unit.country = position.country and unit.level = 'COUNTRY'
group by coalesce(unit.name, position.country, '(none)')
order by allocated desc, country
