-- Budget lines of the fiscal year of the as-of date, each in its latest approved revision.
select line_id, fiscal_year, country, cost_center_id, campaign_id, cost_type, amount_group
from (
  select *, row_number() over (partition by line_id order by revision_no desc) as recency
  from budget_line
  where status = 'APPROVED'
)
where recency = 1 and fiscal_year = year(:as_of)
