-- What the year will cost if every open order is invoiced in full: invoices without an order, those
-- on closed orders, and of every open order its value or its invoices, whichever is more.
WITH invoiced AS (
  SELECT fiscal_year, po_id, SUM_KNOWN(amount_group) AS amount
  FROM invoice_posted
  GROUP BY fiscal_year, po_id
),
part AS (
  SELECT
    invoiced.fiscal_year,
    invoiced.amount,
    CASE
      WHEN order_position.po_id IS NULL THEN 'UNASSIGNED'
      WHEN order_position.status = 'OPEN' THEN 'OPEN'
      ELSE 'CLOSED'
    END AS part
  FROM invoiced
  LEFT JOIN order_position ON order_position.po_id = invoiced.po_id
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
