SELECT
  COUNT(*) AS erasures, COUNT_IF(NOT is_in_time) AS late_erasures,
  COUNT_IF(NOT is_asked_of_every_system) AS partial_erasures
FROM erasure_rule
