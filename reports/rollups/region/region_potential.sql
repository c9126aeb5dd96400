-- Regions and their countries: what they have to work with, what they still have to win, and whether
-- one can do for the other. Ratios are those of sums, so that a country above its target makes up for
-- another. Nothing is judged by fewer deals or leads than are declared to be enough. Leads and
-- contacts that are fewer than may be shown are not known here, nor what is made of them.
WITH summed AS (
  SELECT
    region,
    country,
    SUM(accounts) AS accounts,
    SUM(white_space) AS white_space,
    SUM(contacts) AS contacts,
    SUM(leads) AS leads,
    SUM(compliant_leads) AS compliant,
    SUM(reachable_leads) AS reachable,
    SUM(mature_leads) AS mature_leads,
    SUM(won_leads) AS won_leads,
    SUM(won_deals) AS won_deals,
    SUM(won_deals) + SUM(lost_deals) AS decided_deals,
    SUM_KNOWN(won_amount) AS won_amount,
    SUM_KNOWN(lost_amount) AS lost_amount,
    SUM_KNOWN(won_in_year) AS won_in_year,
    SUM_KNOWN(open_pipeline) AS open_pipeline,
    SUM_KNOWN(target) AS target
  FROM region_country
  GROUP BY ROLLUP (region, country)
),
rated AS (
  SELECT
    *,
    IF(target > won_in_year, target - won_in_year, 0 * target) AS remaining,
    IF(compliant BETWEEN 1 AND :least_persons - 1, NULL, compliant) AS compliant_leads,
    IF(reachable BETWEEN 1 AND :least_persons - 1, NULL, reachable) AS reachable_leads,
    won_deals / NULLIF(decided_deals, 0) AS win_rate,
    won_amount / NULLIF(won_amount + lost_amount, 0) AS win_rate_value,
    CAST(won_amount / NULLIF(won_deals, 0) AS DECIMAL(28, 2)) AS average_deal,
    IF(mature_leads < :least_leads, NULL, won_leads / mature_leads) AS lead_win_rate
  FROM summed
),
needed AS (
  SELECT
    *,
    open_pipeline / NULLIF(remaining, 0) AS pipeline_coverage,
    CEIL(remaining / NULLIF(lead_win_rate * average_deal, 0)) AS leads_required,
    CAST(compliant_leads * lead_win_rate * average_deal AS DECIMAL(28, 2)) AS region_potential
  FROM rated
),
judged AS (
  SELECT
    *,
    reachable_leads / NULLIF(leads_required, 0) AS lead_sufficiency,
    CASE
      WHEN target IS NULL THEN 'NO_TARGET'
      WHEN won_in_year IS NULL OR open_pipeline IS NULL THEN 'UNKNOWN_AMOUNT'
      WHEN remaining = 0 THEN 'MET'
      WHEN decided_deals < :least_deals OR won_deals = 0 THEN 'FEW_DEALS'
      WHEN lead_win_rate IS NULL OR won_leads = 0 THEN 'FEW_LEADS'
      WHEN reachable_leads IS NULL THEN 'FEW_REACHABLE'
      WHEN leads_required IS NULL THEN 'UNKNOWN_AMOUNT'
      WHEN pipeline_coverage >= :go_coverage AND reachable_leads >= :go_lead_share * leads_required
        THEN 'GO'
      WHEN pipeline_coverage < :stop_coverage AND reachable_leads < :stop_lead_share * leads_required
        THEN 'STOP'
      ELSE 'HOLD'
    END AS finding
  FROM needed
),
worded AS (
  SELECT
    *,
    :locale = 'nl' AS is_dutch,
    IF(
      :locale = 'nl',
      TRANSLATE(FORMAT_NUMBER(pipeline_coverage, 2), ',.', '.,'),
      FORMAT_NUMBER(pipeline_coverage, 2)
    ) AS coverage_words,
    IF(
      :locale = 'nl',
      TRANSLATE(FORMAT_NUMBER(leads_required, 0), ',', '.'),
      FORMAT_NUMBER(leads_required, 0)
    ) AS required_words
  FROM judged
)
SELECT
  region,
  country,
  CASE
    WHEN finding IN ('GO', 'MET') THEN IF(is_dutch, 'DOORGAAN', 'GO')
    WHEN finding = 'HOLD' THEN IF(is_dutch, 'AANHOUDEN', 'HOLD')
    WHEN finding = 'STOP' THEN IF(is_dutch, 'STOPPEN', 'STOP')
    ELSE IF(is_dutch, 'NIET TE ZEGGEN', 'CANNOT TELL')
  END AS verdict,
  CASE finding
    WHEN 'NO_TARGET' THEN IF(is_dutch, 'een doel ontbreekt', 'a target is missing')
    WHEN 'UNKNOWN_AMOUNT' THEN IF(is_dutch, 'een bedrag is niet bekend', 'an amount is not known')
    WHEN 'MET' THEN IF(is_dutch, 'het doel is gehaald', 'the target is met')
    WHEN 'FEW_DEALS' THEN
      IF(
        is_dutch,
        CONCAT('te weinig deals: ', decided_deals, ' beslist, waarvan ', won_deals, ' gewonnen; nodig ', CAST(:least_deals AS INT)),
        CONCAT('too few deals to tell: ', decided_deals, ' decided, ', won_deals, ' of them won; ', CAST(:least_deals AS INT), ' needed')
      )
    WHEN 'FEW_LEADS' THEN
      IF(is_dutch, 'te weinig oudere leads, of geen gewonnen', 'too few leads of some age to tell, or none won')
    WHEN 'FEW_REACHABLE' THEN
      IF(is_dutch, 'minder bereikbare leads dan getoond mogen worden', 'fewer leads can be reached than may be shown')
    ELSE
      IF(
        is_dutch,
        CONCAT(
          'pijplijn is ', coverage_words, ' keer wat rest (', IF(pipeline_coverage >= :go_coverage, 'genoeg', IF(pipeline_coverage < :stop_coverage, 'veel te weinig', 'te weinig')),
          '); ', reachable_leads, ' van ', required_words, ' nodige leads zijn bereikbaar (',
          IF(reachable_leads >= :go_lead_share * leads_required, 'genoeg', IF(reachable_leads < :stop_lead_share * leads_required, 'veel te weinig', 'te weinig')), ')'
        ),
        CONCAT(
          'pipeline is ', coverage_words, ' times what remains (', IF(pipeline_coverage >= :go_coverage, 'enough', IF(pipeline_coverage < :stop_coverage, 'far too little', 'too little')),
          '); ', reachable_leads, ' of ', required_words, ' leads needed can be reached (',
          IF(reachable_leads >= :go_lead_share * leads_required, 'enough', IF(reachable_leads < :stop_lead_share * leads_required, 'far too few', 'too few')), ')'
        )
      )
  END AS reasons,
  accounts AS region_accounts,
  white_space,
  IF(contacts BETWEEN 1 AND :least_persons - 1, NULL, contacts) AS region_contacts,
  IF(leads BETWEEN 1 AND :least_persons - 1, NULL, leads) AS available_leads,
  compliant_leads,
  reachable_leads,
  open_pipeline,
  win_rate,
  win_rate_value,
  average_deal,
  target AS sales_target,
  won_in_year,
  remaining AS remaining_target,
  pipeline_coverage,
  lead_win_rate,
  leads_required,
  lead_sufficiency,
  region_potential
FROM worded
