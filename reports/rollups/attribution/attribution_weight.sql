-- What the touches of conversions weigh against each other, by model. A stage that a journey lacks
-- weighs nothing, and stages that fall on one touch weigh together.
WITH position AS (
  SELECT
    *,
    (UNIX_TIMESTAMP(ended_at) - UNIX_TIMESTAMP(touched_at)) / 86400 AS days_before
  FROM attribution_position
  WHERE conversions > 0
)
SELECT position.journey_id, position.touchpoint_id, rule.model, rule.weight
FROM position
LATERAL VIEW STACK(
  8,
  'first', DOUBLE(is_first),
  'last', DOUBLE(is_last),
  'linear', 1D,
  'position_based',
  IF(touches <= 2, 1D, IF(is_first OR is_last, 0.4D, 0.2D / (touches - 2))),
  'w_shaped',
  0.3D * (INT(is_first) + INT(is_lead) + INT(is_opportunity))
    + IF(is_first OR is_lead OR is_opportunity, 0D, 0.1D / touches_between),
  'full_path',
  0.225D * (INT(is_first) + INT(is_lead) + INT(is_opportunity) + INT(is_last))
    + IF(is_first OR is_lead OR is_opportunity OR is_last, 0D, 0.1D / touches_beside),
  'time_decay', POWER(0.5D, days_before / :half_life_days),
  -- Of the game in which channels win the conversions of the journeys that they alone lie on, this is
  -- the exact value: each of the channels of a journey has the same part in it.
  'shapley', 1D / touches_of_channel
) rule AS model, weight
UNION ALL
SELECT position.journey_id, position.touchpoint_id, removal.model, removal.removal_effect
FROM position
JOIN attribution_removal AS removal ON removal.channel = position.channel
