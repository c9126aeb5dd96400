-- How many contacts each filter keeps, one row a day, country and scope: any of the uses that
-- count, those of one channel, or one use. Contacts that all filters treat alike are counted first,
-- so that scopes multiply a few hundred rows and not the contacts. `left_n` is kept by the first n
-- filters, `alone_n` by filter n alone, `without_n` by all but filter n.
WITH alike AS (
  SELECT
    day,
    COALESCE(country, '(unknown)') AS country,
    counted,
    unmerged,
    alive,
    pointed,
    unbarred,
    lawful,
    rested,
    COUNT(*) AS contacts
  FROM reach_day
  GROUP BY
    day, COALESCE(country, '(unknown)'), counted, unmerged, alive, pointed, unbarred, lawful, rested
),
scope AS (
  SELECT 'ANY' AS scope, NULL AS channel, NULL AS purpose, NULL AS brand, SUM(counted) AS digits
  FROM reach_use
  UNION ALL
  SELECT 'CHANNEL', channel, NULL, NULL, SUM(counted)
  FROM reach_use
  WHERE counted > 0
  GROUP BY channel
  UNION ALL
  SELECT 'USE', channel, purpose, brand, digit
  FROM reach_use
),
profiling AS (
  SELECT COALESCE(SUM(digit), 0) AS digits
  FROM reach_use
  WHERE purpose = 'PROFILING'
),
masked AS (
  SELECT
    alike.day,
    alike.country,
    scope.scope,
    scope.channel,
    scope.purpose,
    scope.brand,
    alike.contacts,
    alike.unmerged & scope.digits AS f1,
    alike.alive & scope.digits AS f2,
    alike.pointed & scope.digits AS f3,
    alike.unbarred & scope.digits AS f4,
    alike.lawful & scope.digits AS f5,
    alike.rested & scope.digits AS f6,
    alike.lawful & profiling.digits AS personal
  FROM alike
  CROSS JOIN scope
  CROSS JOIN profiling
  WHERE scope.scope = 'ANY' OR alike.day = :as_of
)
SELECT
  day,
  country,
  scope,
  channel,
  purpose,
  brand,
  SUM(contacts) AS contacts,
  SUM(IF(f1 <> 0, contacts, 0)) AS left_1,
  SUM(IF((f1 & f2) <> 0, contacts, 0)) AS left_2,
  SUM(IF((f1 & f2 & f3) <> 0, contacts, 0)) AS left_3,
  SUM(IF((f1 & f2 & f3 & f4) <> 0, contacts, 0)) AS left_4,
  SUM(IF((f1 & f2 & f3 & f4 & f5) <> 0, contacts, 0)) AS left_5,
  SUM(IF((f1 & f2 & f3 & f4 & f5 & f6) <> 0, contacts, 0)) AS left_6,
  SUM(IF(f1 <> 0, contacts, 0)) AS alone_1,
  SUM(IF(f2 <> 0, contacts, 0)) AS alone_2,
  SUM(IF(f3 <> 0, contacts, 0)) AS alone_3,
  SUM(IF(f4 <> 0, contacts, 0)) AS alone_4,
  SUM(IF(f5 <> 0, contacts, 0)) AS alone_5,
  SUM(IF(f6 <> 0, contacts, 0)) AS alone_6,
  SUM(IF((f2 & f3 & f4 & f5 & f6) <> 0, contacts, 0)) AS without_1,
  SUM(IF((f1 & f3 & f4 & f5 & f6) <> 0, contacts, 0)) AS without_2,
  SUM(IF((f1 & f2 & f4 & f5 & f6) <> 0, contacts, 0)) AS without_3,
  SUM(IF((f1 & f2 & f3 & f5 & f6) <> 0, contacts, 0)) AS without_4,
  SUM(IF((f1 & f2 & f3 & f4 & f6) <> 0, contacts, 0)) AS without_5,
  SUM(IF((f1 & f2 & f3 & f4 & f5) <> 0, contacts, 0)) AS without_6,
  SUM(IF((f1 & f2 & f3 & f4 & f5 & f6) <> 0 AND personal <> 0, contacts, 0)) AS personalised
FROM masked
GROUP BY day, country, scope, channel, purpose, brand
