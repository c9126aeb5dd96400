-- What every touch is credited with, by model: the credits of a conversion add up to 1, and what is
-- attributed to its revenue, to the cent. What rounding down leaves over goes to the touches that lost
-- most by it.
WITH shared AS (
  SELECT
    weight.model,
    position.journey_id,
    position.touchpoint_id,
    position.channel,
    position.campaign_id,
    position.position,
    position.conversions,
    100 * position.revenue AS revenue_cents,
    IF(
      SUM(weight.weight) OVER journey = 0,
      1D / position.touches,
      weight.weight / SUM(weight.weight) OVER journey
    ) AS share
  FROM attribution_weight AS weight
  JOIN attribution_position AS position
    ON position.journey_id = weight.journey_id AND position.touchpoint_id = weight.touchpoint_id
  WINDOW journey AS (PARTITION BY weight.model, weight.journey_id)
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
      PARTITION BY model, journey_id ORDER BY share * 10000000000 - parts DESC, position
    ) AS parts_rank,
    ROW_NUMBER() OVER (
      PARTITION BY model, journey_id ORDER BY share * revenue_cents - cents DESC, position
    ) AS cents_rank
  FROM rounded
  WINDOW journey AS (PARTITION BY model, journey_id)
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
