-- What every touch is credited with, by model: the credits of a conversion add up to 1, and what is
-- attributed to its revenue, to the cent. What rounding down leaves over goes to the touches that
-- lost most by it.
WITH position AS (
  SELECT
    position.*,
    UNIX_TIMESTAMP(last_touched_at) - UNIX_TIMESTAMP(touched_at) AS seconds_before_last,
    removal.removal_effect,
    removal.removal_effect_converted
  FROM attribution_position AS position
  LEFT JOIN attribution_removal AS removal ON removal.channel = position.channel
  WHERE position.conversions > 0
),
-- What the touches of a conversion weigh against each other. A stage that a journey lacks weighs
-- nothing, and stages that fall on one touch weigh together. Touches that all weigh nothing weigh
-- the same.
weighed AS (
  SELECT
    journey_id,
    touchpoint_id,
    channel,
    campaign_id,
    position,
    touches,
    conversions,
    revenue,
    rule.model,
    COALESCE(rule.weight, 0) AS weight
  FROM position
  LATERAL VIEW STACK(
    10,
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
    -- Counted from the last touch, which gives the same shares as from the end.
    'time_decay', POWER(0.5D, seconds_before_last / 86400D / :half_life_days),
    'markov', removal_effect,
    'markov_converted', removal_effect_converted,
    -- Of the game in which a group of channels wins the conversions of the journeys that these
    -- channels alone lie on, this is the exact value: each channel of a journey has the same part.
    'shapley', 1D / touches_of_channel
  ) rule AS model, weight
),
shared AS (
  SELECT
    *,
    100 * revenue AS revenue_cents,
    IF(
      SUM(weight) OVER journey = 0,
      1D / touches,
      weight / SUM(weight) OVER journey
    ) AS share
  FROM weighed
  -- In one order, so that the sum is the same to the last bit in every run.
  WINDOW journey AS (
    PARTITION BY journey_id, model ORDER BY position
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
  )
),
rounded AS (
  SELECT
    *,
    FLOOR(share * 10000000000) AS parts,
    FLOOR(share * revenue_cents) AS cents
  FROM shared
),
counted AS (
  SELECT
    *,
    10000000000 - SUM(parts) OVER journey AS parts_left,
    revenue_cents - SUM(cents) OVER journey AS cents_left,
    ROW_NUMBER() OVER (
      PARTITION BY journey_id, model ORDER BY share * 10000000000 - parts DESC, position
    ) AS parts_rank,
    ROW_NUMBER() OVER (
      PARTITION BY journey_id, model ORDER BY share * revenue_cents - cents DESC, position
    ) AS cents_rank
  FROM rounded
  WINDOW journey AS (PARTITION BY journey_id, model)
)
SELECT
  journey_id AS conversion_id,
  model,
  touchpoint_id,
  channel,
  campaign_id,
  conversions,
  CAST((parts + INT(parts_rank <= parts_left)) / 10000000000BD AS DECIMAL(12, 10)) AS credit,
  CAST((cents + INT(cents_rank <= cents_left)) / 100BD AS DECIMAL(18, 2)) AS revenue
FROM counted
