-- How many journeys go from one channel to the next; none before is the start, none after the end.
WITH step AS (
  SELECT
    channel,
    position,
    touches,
    conversions,
    lost,
    LEAD(channel) OVER (PARTITION BY journey_id ORDER BY position) AS next_channel
  FROM attribution_position
),
taken AS (
  SELECT
    CAST(NULL AS STRING) AS from_channel, channel AS to_channel, FALSE AS is_conversion,
    conversions, lost
  FROM step
  WHERE position = 1
  UNION ALL
  SELECT channel, next_channel, FALSE, conversions, lost FROM step WHERE position < touches
  UNION ALL
  SELECT channel, NULL, TRUE, conversions, 0 FROM step WHERE position = touches
  UNION ALL
  SELECT channel, NULL, FALSE, 0, lost FROM step WHERE position = touches
)
SELECT
  from_channel,
  to_channel,
  is_conversion,
  CAST(SUM(conversions) AS DOUBLE) AS conversions,
  CAST(SUM(lost) AS DOUBLE) AS lost
FROM taken
GROUP BY from_channel, to_channel, is_conversion
