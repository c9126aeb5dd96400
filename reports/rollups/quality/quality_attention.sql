-- What somebody must act on, worst first.
select severity, table_name, title, outcome, owner_name as owner, unexpected as rows_unexpected, evaluated as rows_evaluated, check_id
from check_result
where outcome in ('failed', 'error')
order by
  case severity when 'critical' then 1 when 'warning' then 2 else 3 end,
  rows_unexpected desc, table_name, check_id
