-- How far back before the end of a deal a touch still counts: as far as is declared, and at least
-- as nine in ten won deals took from the day they were opened. A deal that is closed before it is
-- opened says nothing.
SELECT
  COUNT(DATEDIFF(closed_on, created_on)) AS deals_measured,
  CAST(:look_back_days AS INT) AS look_back_declared,
  PERCENTILE(DATEDIFF(closed_on, created_on), 0.9) AS cycle_p90,
  GREATEST(
    CAST(:look_back_days AS INT),
    CAST(CEIL(PERCENTILE(DATEDIFF(closed_on, created_on), 0.9)) AS INT)
  ) AS look_back,
  CAST(:half_life_days AS DECIMAL(10, 2)) AS half_life
FROM attribution_deal
WHERE is_won AND is_over AND closed_on >= created_on
