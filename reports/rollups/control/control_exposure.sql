-- The money at stake in what breaks each rule. One purchase may break several: never add them up.
-- An amount that could not be read has a finding of its own; here its rows are left out, and counted.
-- Any other amount that is not known lacks a rate, and then what is at stake is not known either.
WITH judged AS (
  SELECT
    amount IS NULL AS is_without_amount,
    STACK(
      8,
      'order_control-has-budget-line', has_budget_line, ordered,
      'order_control-has-cost-center', has_cost_center, ordered,
      'order_control-has-owner', has_owner, ordered,
      'order_control-is-not-dormant', is_not_dormant, committed,
      'order_control-is-not-split', is_not_split, ordered,
      'order_control-is-not-over-invoiced', is_not_over_invoiced, over_invoiced,
      'order_control-vendor-is-approved', vendor_is_approved, ordered,
      'order_control-is-invoiced-when-received', is_invoiced_when_received, accrual
    ) AS (check_id, is_kept, at_stake)
  FROM order_rule
  UNION ALL
  SELECT
    amount IS NULL AS is_without_amount,
    STACK(
      5,
      'invoice_control-has-order', has_order, charged,
      'invoice_control-period-is-open', period_is_open, charged,
      'invoice_control-is-not-duplicated', is_not_duplicated, paid_again,
      'invoice_control-vendor-is-approved', vendor_is_approved, charged,
      'invoice_control-has-cost-center', has_cost_center, charged
    ) AS (check_id, is_kept, at_stake)
  FROM invoice_rule
)
SELECT
  check_id,
  CAST(
    SUM_KNOWN(
      CASE WHEN is_kept OR is_without_amount THEN 0 WHEN NOT is_kept THEN at_stake END
    ) AS DECIMAL(28, 2)
  ) AS exposure,
  COUNT_IF(is_without_amount AND NOT COALESCE(is_kept, FALSE)) AS control_rows_without_amount
FROM judged
GROUP BY check_id
