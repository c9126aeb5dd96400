-- The same split of what is allocated: what was meant, beside what is done.
SELECT
  SUM_KNOWN(IF(cost_type = 'CREATION', amount_group, 0)) AS creation,
  SUM_KNOWN(IF(cost_type = 'ACTIVATION', amount_group, 0)) AS activation,
  SUM_KNOWN(IF(cost_type IN ('TECH', 'PEOPLE'), amount_group, 0)) AS neither,
  SUM_KNOWN(
    IF(COALESCE(cost_type, '') NOT IN ('CREATION', 'ACTIVATION', 'TECH', 'PEOPLE'), amount_group, 0)
  ) AS unclassified,
  SUM_KNOWN(IF(cost_type = 'CREATION', amount_group, 0))
    / NULLIF(SUM_KNOWN(IF(cost_type IN ('CREATION', 'ACTIVATION'), amount_group, 0)), 0)
    AS creation_share,
  SUM_KNOWN(IF(cost_type = 'CREATION', amount_group, 0))
    - :creation_target
      * SUM_KNOWN(IF(cost_type IN ('CREATION', 'ACTIVATION'), amount_group, 0)) AS creation_gap
FROM budget_line_current
WHERE fiscal_year = :fiscal_year
