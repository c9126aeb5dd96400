-- The share of conversions lost without each channel: over all journeys, and over those alone that
-- converted.
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
)
SELECT 'markov' AS model, effect.channel, effect.removal_effect
FROM listed LATERAL VIEW INLINE(REMOVAL_EFFECTS(of_all)) effect
UNION ALL
SELECT 'markov_converted', effect.channel, effect.removal_effect
FROM listed LATERAL VIEW INLINE(REMOVAL_EFFECTS(of_converted)) effect
