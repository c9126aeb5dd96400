-- What was won in the fiscal year so far, how much of it marketing met on its way, and by which
-- rules.
WITH won AS (
  SELECT
    SUM(conversions) AS booked_deals,
    SUM_KNOWN(revenue) AS booked_revenue,
    SUM_KNOWN(IF(is_touch, revenue, 0)) AS touched_revenue,
    SUM_KNOWN(IF(is_touch, 0, revenue)) AS untouched_revenue
  FROM attribution_position
  WHERE conversions > 0 AND position = 1
),
undated AS (
  SELECT SUM_KNOWN(amount) AS undated_revenue
  FROM attribution_deal
  WHERE is_won AND (is_closed IS NULL OR closed_on IS NULL)
)
SELECT
  COALESCE(won.booked_deals, 0) AS booked_deals,
  won.booked_revenue,
  won.touched_revenue,
  won.untouched_revenue,
  won.touched_revenue / NULLIF(won.booked_revenue, 0) AS touched_share,
  undated.undated_revenue,
  lookback.look_back,
  lookback.look_back_declared,
  lookback.cycle_p90,
  lookback.half_life
FROM attribution_lookback AS lookback
CROSS JOIN won
CROSS JOIN undated
