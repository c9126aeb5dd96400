-- The share of conversions that would be lost without each channel: by the steps of all journeys, and
-- by those of journeys that converted alone, where a channel that lies on none of them is no loss.
WITH listed AS (
  SELECT
    FILTER(
      COLLECT_LIST(STRUCT(from_channel, to_channel, is_conversion, conversions + lost AS journeys)),
      step -> step.journeys > 0
    ) AS of_all,
    FILTER(
      COLLECT_LIST(STRUCT(from_channel, to_channel, is_conversion, conversions AS journeys)),
      step -> step.journeys > 0
    ) AS of_converted
  FROM attribution_step
),
computed AS (
  SELECT
    REMOVAL_EFFECTS(of_all) AS effects,
    MAP_FROM_ENTRIES(REMOVAL_EFFECTS(of_converted)) AS effects_converted
  FROM listed
)
SELECT
  effect.channel,
  effect.removal_effect,
  COALESCE(effects_converted[effect.channel], 0) AS removal_effect_converted
FROM computed
LATERAL VIEW INLINE(effects) effect
