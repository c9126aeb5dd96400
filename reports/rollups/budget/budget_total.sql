select
  sum(allocated) as allocated,
  sum(spent) as spent,
  sum(committed) as committed,
  sum(available) as available,
  sum(spent) / sum(allocated) as spent_share
from budget_position
