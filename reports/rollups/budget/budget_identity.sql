-- Each amount of the year summed straight from its source, beside what the position makes of it.
WITH position AS (
  SELECT
    SUM_KNOWN(allocated) AS allocated,
    SUM_KNOWN(available) AS available,
    SUM_KNOWN(projected) AS projected
  FROM budget_position
  WHERE fiscal_year = :fiscal_year
),
source AS (
  SELECT
    (
      SELECT SUM_KNOWN(amount_group) FROM budget_line_current WHERE fiscal_year = :fiscal_year
    ) AS allocated,
    (
      SELECT COALESCE(SUM_KNOWN(amount_group), IF(COUNT(*) = 0, 0, NULL))
      FROM invoice_posted
      WHERE fiscal_year = :fiscal_year
    ) AS spent,
    (
      SELECT COALESCE(SUM_KNOWN(committed), IF(COUNT(*) = 0, 0, NULL))
      FROM order_position
      WHERE fiscal_year = :fiscal_year
    ) AS committed
)
SELECT
  source.allocated,
  source.spent + source.committed + position.available AS accounted_for,
  position.projected,
  (SELECT MAX(projected) FROM budget_load WHERE fiscal_year = :fiscal_year) AS budget_load
FROM source
CROSS JOIN position
