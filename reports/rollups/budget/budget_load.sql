-- What the year will cost if every open order is invoiced in full: invoices without an order, those
-- on closed orders, and of every open order its value or its invoices, whichever is more.
WITH unassigned AS (
  SELECT fiscal_year, amount_group AS amount
  FROM invoice_posted
  LEFT ANTI JOIN order_position ON order_position.po_id = invoice_posted.po_id
),
assigned AS (
  SELECT
    invoice_posted.fiscal_year,
    order_position.po_id,
    order_position.status,
    SUM_KNOWN(invoice_posted.amount_group) AS amount
  FROM invoice_posted
  JOIN order_position ON order_position.po_id = invoice_posted.po_id
  GROUP BY invoice_posted.fiscal_year, order_position.po_id, order_position.status
),
part AS (
  SELECT fiscal_year, amount, 'UNASSIGNED' AS part FROM unassigned
  UNION ALL
  SELECT fiscal_year, amount, IF(status = 'OPEN', 'OPEN', 'CLOSED') FROM assigned
  UNION ALL
  SELECT
    fiscal_year,
    IF(amount - released_local > invoiced_local, ordered - released, invoiced) - invoiced,
    'OPEN'
  FROM order_position
  WHERE status = 'OPEN'
)
SELECT
  fiscal_year,
  SUM_KNOWN(IF(part = 'UNASSIGNED', amount, 0)) AS without_order,
  SUM_KNOWN(IF(part = 'CLOSED', amount, 0)) AS on_closed_orders,
  SUM_KNOWN(IF(part = 'OPEN', amount, 0)) AS on_open_orders,
  SUM_KNOWN(amount) AS projected
FROM part
GROUP BY fiscal_year
