-- How many are left after each step, for every event and for all together, as far as it may be shown.
-- What is of too few persons is not known here: neither who is left, nor who was lost since the last
-- step that is known, as one would give the other away. Nor is a step by event known whose missing
-- events could be worked out from the total: if it is but one, or few are left or were lost in them.
WITH counted AS (
  SELECT
    event_id,
    GROUPING(event_id) = 1 AS is_total,
    ARRAY(
      COUNT(*),
      COUNT_IF(passed >= 1),
      COUNT_IF(passed >= 2),
      COUNT_IF(passed >= 3),
      COUNT_IF(passed >= 4),
      COUNT_IF(passed >= 5),
      COUNT_IF(passed >= 6),
      COUNT_IF(passed >= 7)
    ) AS persons
  FROM webinar_lead
  GROUP BY ROLLUP (event_id)
),
told AS (
  SELECT
    *,
    AGGREGATE(
      persons,
      STRUCT(CAST(NULL AS BIGINT) AS last, CAST(ARRAY() AS ARRAY<BIGINT>) AS known),
      (so_far, here) -> IF(
        here BETWEEN 1 AND :least_persons - 1
          OR COALESCE(so_far.last - here BETWEEN 1 AND :least_persons - 1, FALSE),
        STRUCT(so_far.last AS last, CONCAT(so_far.known, ARRAY(CAST(NULL AS BIGINT))) AS known),
        STRUCT(here AS last, CONCAT(so_far.known, ARRAY(here)) AS known)
      )
    ).known AS known
  FROM counted
),
stepped AS (
  SELECT event_id, is_total, step, persons[step] AS persons, known[step] AS known
  FROM told
  LATERAL VIEW EXPLODE(SEQUENCE(0, 7)) steps AS step
),
lasting AS (
  SELECT
    *,
    LAST(known, TRUE) OVER (so_far) - persons AS lost,
    LAG(persons) OVER (so_far) - persons AS lost_here
  FROM stepped
  WINDOW so_far AS (PARTITION BY is_total, event_id ORDER BY step)
),
compared AS (
  SELECT
    *,
    COUNT_IF(is_total AND known IS NULL) OVER here > 0 AS is_total_hidden,
    COUNT_IF(NOT is_total AND known IS NULL) OVER here AS hidden_events,
    SUM(IF(NOT is_total AND known IS NULL, persons, 0)) OVER here AS hidden_left,
    SUM(IF(NOT is_total AND known IS NULL, lost, 0)) OVER here AS hidden_lost,
    SUM(IF(NOT is_total AND known IS NULL, lost_here, 0)) OVER here AS hidden_lost_here
  FROM lasting
  WINDOW here AS (PARTITION BY step)
)
SELECT
  is_total,
  event_id,
  step,
  IF(
    is_total
      OR is_total_hidden
      OR hidden_events = 0
      OR (
        hidden_events > 1
        AND hidden_left >= :least_persons
        AND COALESCE(hidden_lost NOT BETWEEN 1 AND :least_persons - 1, TRUE)
        AND COALESCE(hidden_lost_here NOT BETWEEN 1 AND :least_persons - 1, TRUE)
      ),
    known,
    NULL
  ) AS persons
FROM compared
