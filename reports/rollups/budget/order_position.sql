-- Every order placed by the as-of date, with what is booked on it and what it may still cost. A
-- blanket order sets money aside that its releases then use; a closed order costs no more.
WITH placed AS (
  SELECT
    purchase_order.*,
    CAST(
      ROUND(
        purchase_order.amount * IF(purchase_order.currency = :currency, 1, budget_rate.rate), 2
      ) AS DECIMAL(18, 2)
    ) AS ordered,
    IF(purchase_order.currency = :currency, 1, budget_rate.rate) AS rate
  FROM purchase_order
  LEFT JOIN budget_rate
    ON budget_rate.currency = purchase_order.currency
    AND budget_rate.fiscal_year = purchase_order.fiscal_year
  WHERE purchase_order.ordered_on <= :as_of
),
invoiced AS (
  SELECT
    po_id,
    currency,
    SUM_KNOWN(amount) AS amount,
    SUM_KNOWN(amount_group) AS amount_group
  FROM invoice_posted
  WHERE po_id IS NOT NULL
  GROUP BY po_id, currency
),
booked AS (
  SELECT
    placed.po_id,
    SUM_KNOWN(invoiced.amount_group) AS amount,
    -- In the currency of the order: no rounding decides whether it is used up.
    SUM_KNOWN(
      IF(
        invoiced.currency = placed.currency,
        invoiced.amount,
        invoiced.amount_group / placed.rate
      )
    ) AS local_amount
  FROM invoiced
  JOIN placed ON placed.po_id = invoiced.po_id
  GROUP BY placed.po_id
),
released AS (
  SELECT
    parent_po_id,
    SUM_KNOWN(ordered) AS amount,
    SUM_KNOWN(amount) AS local_amount
  FROM placed
  WHERE type = 'RELEASE'
  GROUP BY parent_po_id
),
position AS (
  SELECT
    placed.*,
    IF(booked.po_id IS NULL, 0, booked.amount) AS invoiced,
    IF(booked.po_id IS NULL, 0, booked.local_amount) AS invoiced_local,
    IF(placed.type = 'BLANKET' AND released.parent_po_id IS NOT NULL, released.amount, 0)
      AS released,
    IF(placed.type = 'BLANKET' AND released.parent_po_id IS NOT NULL, released.local_amount, 0)
      AS released_local
  FROM placed
  LEFT JOIN booked ON booked.po_id = placed.po_id
  LEFT JOIN released ON released.parent_po_id = placed.po_id
)
SELECT
  po_id,
  line_id,
  vendor_id,
  fiscal_year,
  country,
  cost_center_id,
  campaign_id,
  type,
  parent_po_id,
  status,
  ordered_on,
  owner_id,
  currency,
  rate,
  amount,
  invoiced_local,
  released_local,
  ordered,
  released,
  invoiced,
  CASE
    WHEN status <> 'OPEN' OR amount <= released_local + invoiced_local THEN 0
    ELSE ordered - released - invoiced
  END AS committed
FROM position
