select
  sum(close_value) filter (where deal_stage = 'Won') as won_value,
  count_if(deal_stage = 'Won') / count_if(deal_stage in ('Won', 'Lost')) as win_rate,
  avg(datediff(close_date, engage_date)) filter (where deal_stage = 'Won') as mean_cycle_days
from sales_pipeline
