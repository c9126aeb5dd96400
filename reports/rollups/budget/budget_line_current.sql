-- Every budget line in the latest revision that was approved by the as-of date, in group currency at
-- the budget rate of its year; not known where there is no such rate.
WITH revision AS (
  SELECT
    *,
    ROW_NUMBER() OVER (PARTITION BY line_id ORDER BY revision_no DESC, updated_on DESC) AS recency
  FROM budget_line
  WHERE status = 'APPROVED' AND updated_on <= :as_of
)
SELECT
  revision.line_id,
  revision.fiscal_year,
  revision.org_unit_id,
  revision.country,
  revision.cost_center_id,
  revision.campaign_id,
  revision.activity_type,
  revision.cost_type,
  revision.owner_id,
  revision.currency,
  revision.amount,
  CAST(
    ROUND(revision.amount * IF(revision.currency = :currency, 1, budget_rate.rate), 2)
    AS DECIMAL(18, 2)
  ) AS amount_group
FROM revision
LEFT JOIN budget_rate
  ON budget_rate.currency = revision.currency AND budget_rate.fiscal_year = revision.fiscal_year
WHERE revision.recency = 1
