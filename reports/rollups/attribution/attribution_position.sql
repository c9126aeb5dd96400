-- Where every touch stands in its journey. A stage is anchored at the last touch up to the moment it
-- was reached; a journey that has not reached it has no such anchor.
WITH ordered AS (
  SELECT
    touch.journey_id,
    touch.touchpoint_id,
    COALESCE(touch.channel, '(none)') AS channel,
    touch.campaign_id,
    touch.touched_at,
    journey.ended_at,
    journey.conversions,
    journey.lost,
    journey.revenue,
    ROW_NUMBER() OVER in_order AS position,
    COUNT(*) OVER (PARTITION BY touch.journey_id) AS touches,
    COUNT_IF(touch.touched_at <= journey.lead_at)
      OVER (PARTITION BY touch.journey_id) AS touches_to_lead,
    COUNT_IF(touch.touched_at <= journey.opportunity_at)
      OVER (PARTITION BY touch.journey_id) AS touches_to_opportunity,
    COUNT(*) OVER (PARTITION BY touch.journey_id, COALESCE(touch.channel, '(none)'))
      AS touches_of_channel
  FROM attribution_touch AS touch
  JOIN attribution_journey AS journey ON journey.journey_id = touch.journey_id
  WINDOW in_order AS (
    PARTITION BY touch.journey_id ORDER BY touch.touched_at, touch.touchpoint_id
  )
),
staged AS (
  SELECT
    *,
    position = 1 AS is_first,
    position = touches_to_lead AS is_lead,
    position = touches_to_opportunity AS is_opportunity,
    position = touches AS is_last
  FROM ordered
)
SELECT
  *,
  COUNT_IF(NOT (is_first OR is_lead OR is_opportunity))
    OVER (PARTITION BY journey_id) AS touches_between,
  COUNT_IF(NOT (is_first OR is_lead OR is_opportunity OR is_last))
    OVER (PARTITION BY journey_id) AS touches_beside
FROM staged
