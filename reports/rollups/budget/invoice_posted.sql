-- What is booked by the as-of date, whatever was paid of it: invoices count up, credit notes down.
-- In group currency twice, at the budget rate of the year and at the average rate of the month.
WITH booked AS (
  SELECT
    *,
    IF(type = 'CREDIT_NOTE', -ABS(amount), amount) AS signed_amount
  FROM invoice
  WHERE status IN ('POSTED', 'PAID') AND posted_on <= :as_of
)
SELECT
  booked.invoice_id,
  booked.po_id,
  booked.line_id,
  booked.fiscal_year,
  booked.country,
  booked.cost_center_id,
  booked.campaign_id,
  TRUNC(booked.posted_on, 'MM') AS month,
  booked.currency,
  booked.signed_amount AS amount,
  IF(
    booked.currency = :currency,
    booked.signed_amount,
    CAST(ROUND(booked.signed_amount * budget_rate.rate, 2) AS DECIMAL(18, 2))
  ) AS amount_group,
  IF(
    booked.currency = :currency,
    booked.signed_amount,
    CAST(ROUND(booked.signed_amount * average_rate.rate, 2) AS DECIMAL(18, 2))
  ) AS amount_actual
FROM booked
LEFT JOIN budget_rate
  ON budget_rate.currency = booked.currency AND budget_rate.fiscal_year = booked.fiscal_year
LEFT JOIN average_rate
  ON average_rate.currency = booked.currency
  AND average_rate.month = TRUNC(booked.posted_on, 'MM')
