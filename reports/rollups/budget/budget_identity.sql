-- Each amount summed straight from its source, beside what the budget position makes available.
select
  (select sum(amount_group) from budget_line_current) as allocated,
  (select sum(amount_group) from invoice_posted)
    + (select sum(amount_group) from order_open)
    + (select sum(available) from budget_position) as accounted_for
