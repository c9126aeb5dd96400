-- What every model attributes beside what is booked, and the conversions whose credits do not add
-- up to 1 or whose revenue is not attributed to the cent.
WITH conversion AS (
  SELECT
    model,
    conversion_id,
    SUM(credit) AS credit,
    SUM_KNOWN(revenue) AS revenue
  FROM attribution_credit
  GROUP BY model, conversion_id
),
compared AS (
  SELECT
    conversion.model,
    conversion.credit,
    conversion.revenue,
    journey.revenue AS booked,
    journey.conversions
  FROM conversion
  LEFT JOIN attribution_journey AS journey ON journey.journey_id = conversion.conversion_id
),
booked AS (
  SELECT
    SUM_KNOWN(revenue) AS revenue,
    SUM(conversions) AS conversions
  FROM attribution_journey
  WHERE conversions > 0
)
SELECT
  compared.model,
  SUM(compared.credit * compared.conversions) AS attributed_deals,
  SUM_KNOWN(compared.revenue) AS attributed_revenue,
  MAX(booked.conversions) AS booked_deals,
  MAX(booked.revenue) AS booked_revenue,
  SUM_KNOWN(compared.revenue) - MAX(booked.revenue) AS attribution_gap,
  COUNT_IF(compared.credit <> 1 OR NOT compared.revenue <=> compared.booked) AS deals_off
FROM compared
CROSS JOIN booked
GROUP BY compared.model
ORDER BY model
