select
  check_result.table_name,
  max(table_result.owner_name) as owner,
  max(table_result.rows) as rows,
  count(*) as checks,
  count_if(outcome = 'passed') as checks_passed,
  count_if(outcome = 'failed') as checks_failed,
  count_if(outcome = 'error') as checks_in_error,
  count_if(outcome = 'passed') / nullif(count_if(outcome in ('passed', 'failed')), 0) as pass_rate
from check_result
join table_result on table_result.table_name = check_result.table_name
group by check_result.table_name
order by checks_failed desc, checks_in_error desc, check_result.table_name
