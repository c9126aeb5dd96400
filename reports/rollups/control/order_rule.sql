-- Every order placed by the as-of date against the rules of purchasing: one column a rule, true where
-- it is kept, and beside it the money at stake where it is not.
WITH line AS (
  SELECT DISTINCT line_id FROM budget_line_current
),
center AS (
  SELECT DISTINCT cost_center_id FROM cost_center
),
invoiced AS (
  SELECT po_id, COUNT(*) AS invoices
  FROM invoice
  WHERE
    status <> 'CANCELLED'
    AND po_id IS NOT NULL
    AND COALESCE(invoice_date, posted_on, :as_of) <= :as_of
  GROUP BY po_id
),
approved AS (
  SELECT vendor_id FROM vendor GROUP BY vendor_id HAVING MIN(approved)
),
released AS (
  SELECT DISTINCT parent_po_id FROM order_position WHERE type = 'RELEASE'
),
received AS (
  SELECT
    goods_receipt.po_id,
    -- In the currency of the order: no rounding decides whether it is invoiced. What came in another
    -- currency is converted as invoices are.
    SUM_KNOWN(
      IF(
        goods_receipt.currency = placed.currency,
        goods_receipt.amount,
        CAST(
          ROUND(
            goods_receipt.amount * IF(goods_receipt.currency = :currency, 1, budget_rate.rate), 2
          ) AS DECIMAL(18, 2)
        ) / placed.rate
      )
    ) AS amount
  FROM goods_receipt
  JOIN (
    SELECT po_id, MIN(currency) AS currency, MIN(fiscal_year) AS fiscal_year, MIN(rate) AS rate
    FROM order_position
    GROUP BY po_id
  ) AS placed
    ON placed.po_id = goods_receipt.po_id
  LEFT JOIN budget_rate
    ON budget_rate.currency = goods_receipt.currency
    AND budget_rate.fiscal_year = placed.fiscal_year
  WHERE goods_receipt.received_on <= :as_of
  GROUP BY goods_receipt.po_id
),
-- Orders below the limit that start seven days in which the same vendor and cost centre pass it;
-- releases of a blanket order and parts of one order on several lines were approved as a whole.
week AS (
  SELECT
    po_id,
    vendor_id,
    cost_center_id,
    UNIX_DATE(ordered_on) AS day,
    COUNT(*) OVER following AS orders,
    SUM(ordered) OVER following AS amount
  FROM order_position
  WHERE ordered < :approval_limit AND type = 'STANDARD'
  WINDOW following AS (
    PARTITION BY vendor_id, cost_center_id
    ORDER BY UNIX_DATE(ordered_on)
    RANGE BETWEEN CURRENT ROW AND 6 FOLLOWING
  )
),
split AS (
  SELECT
    po_id,
    MAX(orders >= :split_orders AND amount >= :approval_limit) OVER (
      PARTITION BY vendor_id, cost_center_id
      ORDER BY day
      RANGE BETWEEN 6 PRECEDING AND CURRENT ROW
    ) AS is_split
  FROM week
)
SELECT
  po.po_id,
  po.line_id,
  po.vendor_id,
  po.country,
  po.cost_center_id,
  po.campaign_id,
  po.ordered_on,
  po.status,
  po.amount,
  po.ordered,
  po.invoiced,
  line.line_id IS NOT NULL AS has_budget_line,
  center.cost_center_id IS NOT NULL AS has_cost_center,
  po.owner_id IS NOT NULL AS has_owner,
  NOT (
    po.status = 'OPEN'
    AND DATEDIFF(:as_of, po.ordered_on) > :dormant_days
    AND invoiced.po_id IS NULL
    AND released.parent_po_id IS NULL
  ) AS is_not_dormant,
  -- Whether an order stays under a limit is not known of one whose value is not known.
  IF(po.type = 'STANDARD' AND po.ordered IS NULL, NULL, NOT COALESCE(split.is_split, FALSE))
    AS is_not_split,
  po.invoiced_local + po.released_local <= po.amount AS is_not_over_invoiced,
  approved.vendor_id IS NOT NULL AS vendor_is_approved,
  IF(received.po_id IS NULL, 0, received.amount) <= po.invoiced_local AS is_invoiced_when_received,
  CAST(po.committed AS DECIMAL(18, 2)) AS committed,
  -- Not by GREATEST, which makes nothing of what is not known.
  CAST(
    IF(
      po.invoiced_local + po.released_local <= po.amount,
      0,
      ROUND((po.invoiced_local + po.released_local - po.amount) * po.rate, 2)
    ) AS DECIMAL(18, 2)
  ) AS over_invoiced,
  CAST(
    IF(
      IF(received.po_id IS NULL, 0, received.amount) <= po.invoiced_local,
      0,
      ROUND((IF(received.po_id IS NULL, 0, received.amount) - po.invoiced_local) * po.rate, 2)
    ) AS DECIMAL(18, 2)
  ) AS accrual
FROM order_position AS po
LEFT JOIN line ON line.line_id = po.line_id
LEFT JOIN center ON center.cost_center_id = po.cost_center_id
LEFT JOIN invoiced ON invoiced.po_id = po.po_id
LEFT JOIN approved ON approved.vendor_id = po.vendor_id
LEFT JOIN released ON released.parent_po_id = po.po_id
LEFT JOIN received ON received.po_id = po.po_id
LEFT JOIN split ON split.po_id = po.po_id
