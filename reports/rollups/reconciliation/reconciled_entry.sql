-- Every entry of both comparisons, with what became of it; amounts in group currency.
WITH entry AS (
  SELECT 'ERP and marketing' AS comparison, 'ERP' AS system_left, 'Marketing' AS system_right, side,
    entry_id, document, month, fiscal_year, cost_center, vendor, currency, amount, group_amount,
    status, pass, other_id, other_amount, group_difference, why
  FROM ledger_to_marketing_entry
  UNION ALL
  SELECT 'Marketing and countries', 'Marketing', 'Country', side,
    entry_id, document, month, fiscal_year, cost_center, vendor, currency, amount, group_amount,
    status, pass, other_id, other_amount, group_difference, why
  FROM marketing_to_countries_entry
),
center AS (
  SELECT cost_center_id, MAX(country) AS country
  FROM cost_center
  GROUP BY cost_center_id
)
SELECT
  entry.*,
  IF(side = 'left', system_left, system_right) AS system,
  IF(amount IS NULL, 0, group_amount) AS counted,
  COALESCE(unit.name, center.country, '(none)') AS country
FROM entry
LEFT JOIN center ON center.cost_center_id = entry.cost_center
LEFT JOIN country_unit AS unit ON unit.country = center.country
