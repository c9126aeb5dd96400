-- Uses of data by the five domains: the share of required data points that are available. The last
-- row is all uses together.
SELECT
  COALESCE(use_case, '(all)') AS use_case,
  COUNT_IF(is_there AND domain = 'TOUCHPOINT') / NULLIF(COUNT_IF(domain = 'TOUCHPOINT'), 0)
    AS ready_touchpoint,
  COUNT_IF(is_there AND domain = 'CUSTOMER') / NULLIF(COUNT_IF(domain = 'CUSTOMER'), 0)
    AS ready_customer,
  COUNT_IF(is_there AND domain = 'PERFORMANCE') / NULLIF(COUNT_IF(domain = 'PERFORMANCE'), 0)
    AS ready_performance,
  COUNT_IF(is_there AND domain = 'OPERATIONAL') / NULLIF(COUNT_IF(domain = 'OPERATIONAL'), 0)
    AS ready_operational,
  COUNT_IF(is_there AND domain = 'BUDGET') / NULLIF(COUNT_IF(domain = 'BUDGET'), 0)
    AS ready_budget,
  COUNT(*) AS required_elements,
  COUNT_IF(is_there) AS available_elements,
  COUNT_IF(is_there) / NULLIF(COUNT(*), 0) AS data_readiness
FROM (SELECT *, state = 'AVAILABLE' AS is_there FROM readiness_element WHERE is_required)
GROUP BY ROLLUP (use_case)
ORDER BY use_case = '(all)', use_case
