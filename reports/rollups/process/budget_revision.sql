-- Every change of a budget line after the first approved revision, in group currency.
WITH revision AS (
  SELECT
    budget_line.*,
    CAST(
      ROUND(
        budget_line.amount * IF(budget_line.currency = :currency, 1, budget_rate.rate), 2
      ) AS DECIMAL(18, 2)
    ) AS amount_at_rate
  FROM budget_line
  LEFT JOIN budget_rate
    ON budget_rate.currency = budget_line.currency
    AND budget_rate.fiscal_year = budget_line.fiscal_year
  WHERE budget_line.status = 'APPROVED' AND budget_line.updated_on <= :as_of
),
change AS (
  SELECT
    *,
    LAG(amount_at_rate) OVER (PARTITION BY line_id ORDER BY revision_no) AS amount_before,
    ROW_NUMBER() OVER (PARTITION BY line_id ORDER BY revision_no) AS sequence
  FROM revision
)
SELECT
  CAST(fiscal_year AS STRING) AS fiscal_year,
  updated_on,
  line_id AS line,
  revision_no AS revision,
  country,
  reason,
  transfer_to,
  amount_before,
  amount_at_rate AS amount_after,
  amount_at_rate - amount_before AS budget_change
FROM change
WHERE sequence > 1
ORDER BY updated_on DESC, line, revision
