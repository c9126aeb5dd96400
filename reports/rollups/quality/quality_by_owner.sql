select
  owner_name as owner,
  count(*) as checks,
  count_if(outcome = 'passed') as checks_passed,
  count_if(outcome = 'failed') as checks_failed,
  count_if(outcome = 'error') as checks_in_error,
  count_if(outcome = 'passed') / nullif(count_if(outcome in ('passed', 'failed')), 0) as pass_rate
from check_result
group by owner_name
order by checks_failed desc, owner_name
