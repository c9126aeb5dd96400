-- Markov as it is mostly computed: what is won is shared out over channels by their removal effects,
-- over all deals at once rather than deal by deal. Deals without a touch are nobody's.
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
    removal_effect_converted,
    removal_effect_converted / NULLIF(SUM(removal_effect_converted) OVER (), 0)
      AS share_converted
  FROM attribution_removal
)
SELECT
  share.channel,
  share.removal_effect,
  CAST(share.share * won.deals AS DECIMAL(28, 10)) AS removal_deals,
  CAST(share.share * won.revenue AS DECIMAL(28, 2)) AS removal_revenue,
  share.removal_effect_converted,
  CAST(share.share_converted * won.deals AS DECIMAL(28, 10)) AS removal_deals_converted,
  CAST(share.share_converted * won.revenue AS DECIMAL(28, 2)) AS removal_revenue_converted
FROM share
CROSS JOIN won
ORDER BY removal_effect DESC, channel
