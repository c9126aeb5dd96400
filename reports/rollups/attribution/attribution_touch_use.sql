-- What became of every touch that was recorded.
WITH counted AS (
  SELECT DISTINCT touchpoint_id FROM attribution_touch
),
judged AS (
  SELECT
    CASE
      WHEN touchpoint.touchpoint_id IS NULL THEN 'Left out: has no key'
      WHEN touchpoint.is_marketing IS NULL THEN 'Left out: not known whether it is marketing'
      WHEN NOT touchpoint.is_marketing THEN 'Left out: not marketing'
      WHEN touchpoint.touched_at IS NULL THEN 'Left out: moment not known'
      WHEN touchpoint.touched_at >= DATE_ADD(:as_of, 1) THEN 'Left out: after the as-of date'
      WHEN counted.touchpoint_id IS NOT NULL THEN 'Counted'
      ELSE 'Left out: no deal was closed within the look-back'
    END AS use
  FROM touchpoint
  LEFT JOIN counted ON counted.touchpoint_id = touchpoint.touchpoint_id
)
SELECT use, COUNT(*) AS touches FROM judged GROUP BY use ORDER BY touches DESC, use
