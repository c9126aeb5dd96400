SELECT
  COALESCE(unit.name, position.country, '(none)') AS country,
  COALESCE(position.cost_center_id, '(none)') AS cost_center,
  SUM_KNOWN(position.allocated) AS allocated,
  SUM_KNOWN(position.spent) AS spent,
  SUM_KNOWN(position.committed) AS committed,
  SUM_KNOWN(position.remaining_forecast) AS remaining_forecast,
  SUM_KNOWN(position.outlook) AS outlook,
  SUM_KNOWN(position.allocated) - SUM_KNOWN(position.outlook) AS year_end_variance,
  SUM_KNOWN(position.planned_to_date) AS planned_to_date,
  SUM_KNOWN(position.planned_to_date) - SUM_KNOWN(position.spent) AS plan_variance,
  SUM_KNOWN(position.spent) * MAX(elapsed.days_of_year) / MAX(elapsed.days) / 12 AS burn_rate,
  (SUM_KNOWN(position.spent) / SUM_KNOWN(position.allocated))
    / (MAX(elapsed.days) / MAX(elapsed.days_of_year)) AS pacing_index,
  IF(
    SUM_KNOWN(position.available) <= 0,
    0,
    FLOOR(SUM_KNOWN(position.available) * MAX(elapsed.days) / NULLIF(SUM_KNOWN(position.spent), 0))
  ) AS days_left
FROM budget_position AS position
CROSS JOIN elapsed
LEFT JOIN country_unit AS unit ON unit.country = position.country
WHERE position.fiscal_year = :fiscal_year
GROUP BY
  COALESCE(unit.name, position.country, '(none)'), COALESCE(position.cost_center_id, '(none)')
ORDER BY year_end_variance, cost_center
