-- The money at stake in what breaks each rule. One purchase may break several: never add them up.
SELECT check_id, exposure
FROM (
  SELECT STACK(
    8,
    'order_control-has-budget-line', CAST(SUM_KNOWN(IF(COALESCE(has_budget_line, TRUE), 0, ordered)) AS DECIMAL(28, 2)),
    'order_control-has-cost-center', CAST(SUM_KNOWN(IF(COALESCE(has_cost_center, TRUE), 0, ordered)) AS DECIMAL(28, 2)),
    'order_control-has-owner', CAST(SUM_KNOWN(IF(COALESCE(has_owner, TRUE), 0, ordered)) AS DECIMAL(28, 2)),
    'order_control-is-not-dormant', CAST(SUM_KNOWN(IF(COALESCE(is_not_dormant, TRUE), 0, committed)) AS DECIMAL(28, 2)),
    'order_control-is-not-split', CAST(SUM_KNOWN(IF(COALESCE(is_not_split, TRUE), 0, ordered)) AS DECIMAL(28, 2)),
    'order_control-is-not-over-invoiced', CAST(SUM_KNOWN(IF(COALESCE(is_not_over_invoiced, TRUE), 0, over_invoiced)) AS DECIMAL(28, 2)),
    'order_control-vendor-is-approved', CAST(SUM_KNOWN(IF(COALESCE(vendor_is_approved, TRUE), 0, ordered)) AS DECIMAL(28, 2)),
    'order_control-is-invoiced-when-received', CAST(SUM_KNOWN(IF(COALESCE(is_invoiced_when_received, TRUE), 0, accrual)) AS DECIMAL(28, 2))
  ) AS (check_id, exposure)
  FROM order_rule
  UNION ALL
  SELECT STACK(
    5,
    'invoice_control-has-order', CAST(SUM_KNOWN(IF(COALESCE(has_order, TRUE), 0, charged)) AS DECIMAL(28, 2)),
    'invoice_control-period-is-open', CAST(SUM_KNOWN(IF(COALESCE(period_is_open, TRUE), 0, charged)) AS DECIMAL(28, 2)),
    'invoice_control-is-not-duplicated', CAST(SUM_KNOWN(IF(COALESCE(is_not_duplicated, TRUE), 0, paid_again)) AS DECIMAL(28, 2)),
    'invoice_control-vendor-is-approved', CAST(SUM_KNOWN(IF(COALESCE(vendor_is_approved, TRUE), 0, charged)) AS DECIMAL(28, 2)),
    'invoice_control-has-cost-center', CAST(SUM_KNOWN(IF(COALESCE(has_cost_center, TRUE), 0, charged)) AS DECIMAL(28, 2))
  ) AS (check_id, exposure)
  FROM invoice_rule
)
