-- What making and what showing cost: invoices by the cost type of their budget line, and hours of the
-- company's own teams at cost. Salaries stand in no line here, or their hours would count twice.
WITH line AS (
  SELECT line_id, fiscal_year, cost_type FROM budget_line_current
),
invoiced AS (
  SELECT
    invoice_posted.country,
    invoice_posted.campaign_id,
    invoice_posted.month,
    line.cost_type,
    invoice_posted.amount_group,
    0 AS hours_cost
  FROM invoice_posted
  LEFT JOIN line
    ON line.line_id = invoice_posted.line_id AND line.fiscal_year = invoice_posted.fiscal_year
  WHERE invoice_posted.fiscal_year = :fiscal_year
),
worked AS (
  SELECT
    time_entry.country,
    time_entry.campaign_id,
    TRUNC(time_entry.worked_on, 'MM') AS month,
    time_entry.cost_type,
    CAST(
      ROUND(
        time_entry.hours * time_entry.hourly_cost
          * IF(time_entry.currency = :currency, 1, budget_rate.rate),
        2
      ) AS DECIMAL(18, 2)
    ) AS cost
  FROM time_entry
  LEFT JOIN budget_rate
    ON budget_rate.currency = time_entry.currency AND budget_rate.fiscal_year = :fiscal_year
  WHERE time_entry.worked_on BETWEEN :fiscal_year_begins AND :as_of
),
entry AS (
  SELECT * FROM invoiced
  UNION ALL
  SELECT country, campaign_id, month, cost_type, cost, cost FROM worked
)
SELECT
  country,
  campaign_id,
  month,
  IF(cost_type = 'CREATION', amount_group, 0) AS creation,
  IF(cost_type = 'ACTIVATION', amount_group, 0) AS activation,
  IF(cost_type IN ('TECH', 'PEOPLE'), amount_group, 0) AS neither,
  IF(COALESCE(cost_type, '') NOT IN ('CREATION', 'ACTIVATION', 'TECH', 'PEOPLE'), amount_group, 0)
    AS unclassified,
  hours_cost
FROM entry
