select
  date_format(date, 'yyyy-MM') as month,
  sum(spend_group) as ad_spend,
  sum(conversion_value) as conversion_value
from ad_performance_current
group by 1
order by 1
