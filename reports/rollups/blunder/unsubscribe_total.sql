SELECT
  COUNT(*) AS unsubscriptions,
  COUNT_IF(NOT is_in_time) AS late_unsubscriptions,
  PERCENTILE(days_to_unsubscribe, 0.5) AS days_to_unsubscribe_p50,
  PERCENTILE(days_to_unsubscribe, 0.9) AS days_to_unsubscribe_p90,
  MAX(days_to_unsubscribe) AS days_to_unsubscribe_most
FROM unsubscribe_rule
