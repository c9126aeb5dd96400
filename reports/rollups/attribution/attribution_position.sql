-- Where every touch stands in its journey; a journey without any has one row, of no touch. A stage
-- is anchored at the last touch up to the moment it was reached; a journey that has not reached it,
-- or had no touch by then, has no such anchor.
WITH ordered AS (
  SELECT
    journey.journey_id,
    COALESCE(CAST(touch.touchpoint_id AS STRING), '(no touch)') AS touchpoint_id,
    IF(touch.journey_id IS NULL, '(no touch)', COALESCE(touch.channel, '(unmapped)')) AS channel,
    touch.campaign_id,
    touch.touched_at,
    touch.journey_id IS NOT NULL AS is_touch,
    journey.conversions,
    journey.lost,
    journey.revenue,
    ROW_NUMBER() OVER in_order AS position,
    COUNT(*) OVER in_journey AS touches,
    MAX(touch.touched_at) OVER in_journey AS last_touched_at,
    COUNT_IF(touch.touched_at <= journey.lead_at) OVER in_journey AS touches_to_lead,
    COUNT_IF(touch.touched_at <= journey.opportunity_at) OVER in_journey
      AS touches_to_opportunity,
    COUNT(*) OVER (PARTITION BY journey.journey_id, COALESCE(touch.channel, '(unmapped)'))
      AS touches_of_channel
  FROM attribution_journey AS journey
  LEFT JOIN attribution_touch AS touch ON touch.journey_id = journey.journey_id
  WINDOW
    in_journey AS (PARTITION BY journey.journey_id),
    in_order AS (PARTITION BY journey.journey_id ORDER BY touch.touched_at, touch.touchpoint_id)
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
