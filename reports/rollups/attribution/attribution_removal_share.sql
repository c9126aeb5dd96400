-- Markov as it is mostly computed: what is won is shared out over channels by their removal effects,
-- over all deals at once rather than deal by deal. Deals without a touch are nobody's. Differences of
-- rounded running totals add up to the whole, to the cent.
WITH won AS (
  SELECT
    SUM(IF(is_touch, conversions, 0)) AS deals,
    SUM_KNOWN(IF(is_touch, revenue, 0)) AS revenue
  FROM attribution_position
  WHERE conversions > 0 AND position = 1
),
share AS (
  SELECT
    channel,
    removal_effect,
    removal_effect / NULLIF(SUM(removal_effect) OVER (), 0) AS share,
    SUM(removal_effect) OVER so_far / NULLIF(SUM(removal_effect) OVER (), 0) AS share_so_far,
    removal_effect_converted,
    removal_effect_converted / NULLIF(SUM(removal_effect_converted) OVER (), 0)
      AS share_converted,
    SUM(removal_effect_converted) OVER so_far
      / NULLIF(SUM(removal_effect_converted) OVER (), 0) AS share_converted_so_far
  FROM attribution_removal
  WINDOW so_far AS (
    ORDER BY removal_effect DESC, channel ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  )
),
shared AS (
  SELECT
    share.*,
    CAST(share.share * won.deals AS DECIMAL(28, 10)) AS deals,
    CAST(share.share_converted * won.deals AS DECIMAL(28, 10)) AS deals_converted,
    CAST(share.share_so_far * won.revenue AS DECIMAL(27, 2)) AS revenue,
    CAST(share.share_converted_so_far * won.revenue AS DECIMAL(27, 2)) AS revenue_converted
  FROM share
  CROSS JOIN won
)
SELECT
  channel,
  removal_effect,
  deals AS removal_deals,
  revenue - LAG(revenue, 1, 0) OVER in_order AS removal_revenue,
  removal_effect_converted,
  deals_converted AS removal_deals_converted,
  revenue_converted - LAG(revenue_converted, 1, 0) OVER in_order AS removal_revenue_converted
FROM shared
WINDOW in_order AS (ORDER BY removal_effect DESC, channel)
ORDER BY removal_effect DESC, channel
