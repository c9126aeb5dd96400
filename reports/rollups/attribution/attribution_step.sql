-- How many journeys go from one channel to the next; none before is the start, none after the end.
-- A journey without a touch says nothing of channels.
WITH step AS (
  SELECT
    channel,
    position,
    touches,
    DOUBLE(conversions) AS conversions,
    DOUBLE(lost) AS lost,
    LEAD(channel) OVER (PARTITION BY journey_id ORDER BY position) AS next_channel
  FROM attribution_position
  WHERE is_touch
),
taken AS (
  SELECT path.from_channel, path.to_channel, path.is_conversion, path.conversions, path.lost
  FROM step
  LATERAL VIEW STACK(
    3,
    IF(position = 1, 'start', NULL), NULL, channel, FALSE, conversions, lost,
    'step', channel, next_channel, position = touches, conversions, IF(position = touches, 0D, lost),
    IF(position = touches, 'loss', NULL), channel, NULL, FALSE, 0D, lost
  ) path AS kind, from_channel, to_channel, is_conversion, conversions, lost
  WHERE path.kind IS NOT NULL
)
SELECT
  from_channel,
  to_channel,
  is_conversion,
  SUM(conversions) AS conversions,
  SUM(lost) AS lost
FROM taken
GROUP BY from_channel, to_channel, is_conversion
