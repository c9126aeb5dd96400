-- What the filters take on the as-of date, one row a scope, for all countries, where the country is
-- null, and for each. Groups under ten contacts are not shown: where any loss is of so few, none of
-- the row is, as the others would give it away.
WITH lost AS (
  SELECT
    scope,
    channel,
    purpose,
    brand,
    country,
    SUM(contacts) AS gross_contacts,
    SUM(contacts) - SUM(left_1) AS duplicate,
    SUM(left_1) - SUM(left_2) AS inactive,
    SUM(left_2) - SUM(left_3) AS unpointed,
    SUM(left_3) - SUM(left_4) AS suppressed,
    SUM(left_4) - SUM(left_5) AS baseless,
    SUM(left_5) - SUM(left_6) AS limited,
    SUM(left_6) AS reachable_base
  FROM reach_step
  WHERE day = :as_of
  GROUP BY
    GROUPING SETS ((scope, channel, purpose, brand), (scope, channel, purpose, brand, country))
),
shown AS (
  SELECT
    *,
    NOT EXISTS(
      ARRAY(duplicate, inactive, unpointed, suppressed, baseless, limited), n -> n BETWEEN 1 AND 9
    ) AS is_shown
  FROM lost
  WHERE reachable_base >= 10
)
SELECT
  scope,
  channel,
  purpose,
  brand,
  country,
  gross_contacts,
  IF(is_shown, duplicate, NULL) AS lost_duplicate,
  IF(is_shown, inactive, NULL) AS lost_inactive,
  IF(is_shown, unpointed, NULL) AS lost_point,
  IF(is_shown, suppressed, NULL) AS lost_suppressed,
  IF(is_shown, baseless, NULL) AS lost_basis,
  IF(is_shown, limited, NULL) AS lost_limit,
  reachable_base,
  reachable_base / NULLIF(gross_contacts, 0) AS reachability
FROM shown
