-- One figure as two systems tell it, and which of them holds. They clash where they differ by more
-- than the ruling allows, as a share of the system of record; without a ruling, by anything at all.
WITH told AS (
  SELECT
    'Advertising spend' AS figure,
    'Advertising platforms' AS first_system,
    CAST(SUM_KNOWN(by_platform) AS DECIMAL(18, 2)) AS first_value,
    'Agency report' AS second_system,
    CAST(SUM_KNOWN(by_agency) AS DECIMAL(18, 2)) AS second_value
  FROM ad_system_difference
  UNION ALL
  SELECT
    pair.what,
    pair.one_system,
    CAST(pair.one_amount AS DECIMAL(18, 2)),
    pair.other_system,
    CAST(pair.other_amount AS DECIMAL(18, 2))
  FROM reconciliation_of_year
  LATERAL VIEW EXPLODE(ARRAY(
    STRUCT(
      'Booked marketing spend' AS what,
      'ERP' AS one_system,
      erp_amount AS one_amount,
      'Marketing ledger' AS other_system,
      marketing_amount AS other_amount
    ),
    STRUCT(
      'Invoiced spend by month' AS what,
      'Marketing ledger' AS one_system,
      marketing_amount AS one_amount,
      'Country workbooks' AS other_system,
      country_amount AS other_amount
    )
  )) AS pair
  WHERE country IS NULL
  UNION ALL
  SELECT
    'Planned budget',
    'Budget lines',
    CAST(SUM_KNOWN(allocated) AS DECIMAL(18, 2)),
    'Budget phases',
    CAST(SUM_KNOWN(phased) AS DECIMAL(18, 2))
  FROM phase_difference
  UNION ALL
  SELECT
    'Deals from leads',
    'Sales',
    CAST(COUNT(DISTINCT deal.opportunity_id) AS DECIMAL(18, 2)),
    'Leads',
    CAST(COUNT(DISTINCT lead.converted_opportunity_id) AS DECIMAL(18, 2))
  FROM lead
  LEFT JOIN opportunity AS deal ON deal.opportunity_id = lead.converted_opportunity_id
),
ruled AS (
  SELECT
    told.*,
    ruling.system_of_record,
    ruling.tolerance AS clash_tolerance,
    ruling.ruling,
    IF(ruling.system_of_record = told.second_system, second_value, first_value) AS held
  FROM told
  LEFT JOIN system_of_record AS ruling ON ruling.figure = told.figure
)
SELECT
  figure,
  first_system,
  first_value,
  second_system,
  second_value,
  (second_value - first_value) / NULLIF(ABS(held), 0) AS clash_share,
  clash_tolerance,
  CASE
    WHEN first_value IS NULL OR second_value IS NULL THEN 'NOT_KNOWN'
    WHEN ABS(second_value - first_value) <= COALESCE(clash_tolerance, 0) * ABS(held) THEN 'AGREES'
    WHEN system_of_record IS NULL THEN 'NO_RULING'
    ELSE 'CLASH'
  END AS verdict,
  system_of_record,
  ruling
FROM ruled
ORDER BY verdict = 'AGREES', figure
