-- Where every budget line stands, in group currency; what was bought outside of any line stands by
-- itself. An amount that some rate is missing for is not known, and neither is any sum it is in.
WITH position AS (
  SELECT
    fiscal_year,
    org_unit_id,
    country,
    cost_center_id,
    campaign_id,
    activity_type,
    owner_id,
    line_id,
    SUM_KNOWN(allocated) AS allocated,
    SUM_KNOWN(spent) AS spent,
    SUM_KNOWN(committed) AS committed,
    SUM_KNOWN(planned_to_date) AS planned_to_date,
    SUM_KNOWN(remaining_forecast) AS remaining_forecast
  FROM budget_movement
  GROUP BY
    fiscal_year, org_unit_id, country, cost_center_id, campaign_id, activity_type, owner_id, line_id
)
SELECT
  *,
  allocated - spent - committed AS available,
  spent + committed AS projected,
  spent + committed + remaining_forecast AS outlook
FROM position
