-- What each country has to work with, and what it is to win in the fiscal year. A market is made of
-- accounts that are no competitors. Leads are available while they are neither converted nor
-- disqualified; those that were created long enough ago tell how many are won. A target is known
-- if its periods make up the year.
WITH unit AS (
  SELECT
    land.country,
    MIN(land.name) AS name,
    MIN(COALESCE(region.name, '(none)')) AS region
  FROM org_unit AS land
  LEFT JOIN org_unit AS region ON region.org_unit_id = land.parent_id
  WHERE land.level = 'COUNTRY'
  GROUP BY land.country
),
met AS (
  SELECT account_id FROM contact
  UNION
  SELECT account_id FROM attribution_deal
  UNION
  SELECT account_id FROM lead
),
market AS (
  SELECT
    firm.country,
    COUNT(*) AS accounts,
    COUNT_IF(met.account_id IS NULL) AS white_space
  FROM (
    SELECT account_id, MAX(country) AS country
    FROM account
    WHERE account_id IS NOT NULL AND COALESCE(type, '') <> 'COMPETITOR'
    GROUP BY account_id
  ) AS firm
  LEFT JOIN met ON met.account_id = firm.account_id
  GROUP BY firm.country
),
person AS (
  SELECT UPPER(country) AS country, COUNT(DISTINCT contact_id) AS contacts
  FROM contact
  GROUP BY UPPER(country)
),
deal AS (
  SELECT
    country,
    COUNT_IF(is_over AND is_won) AS won_deals,
    COUNT_IF(is_over AND NOT is_won) AS lost_deals,
    SUM_KNOWN(IF(is_over AND is_won, amount, 0)) AS won_amount,
    -- Many systems note nothing, or nought, for a deal that is lost.
    SUM_KNOWN(IF(is_over AND NOT is_won, NULLIF(amount, 0), 0)) AS lost_amount,
    SUM_KNOWN(
      IF(is_over AND is_won AND closed_on BETWEEN :fiscal_year_begins AND :fiscal_year_ends, amount, 0)
    ) AS won_in_year,
    SUM_KNOWN(IF(NOT is_closed, amount, 0)) AS open_pipeline
  FROM attribution_deal
  GROUP BY country
),
interest AS (
  SELECT
    lead_id,
    MAX(country) AS country,
    MAX(contact_id) AS contact_id,
    MAX(converted_opportunity_id) AS opportunity_id,
    MIN(created_at) < DATE_SUB(:as_of, CAST(:lead_matures_days AS INT)) AS is_mature,
    MAX(converted_opportunity_id) IS NULL AND MAX(UPPER(stage)) <> 'DISQUALIFIED' AS is_available
  FROM lead
  WHERE lead_id IS NOT NULL AND created_at < DATE_ADD(:as_of, 1)
  GROUP BY lead_id
),
asked AS (
  SELECT
    interest.country,
    COUNT_IF(interest.is_available) AS leads,
    COUNT_IF(interest.is_available AND reach.is_lawful_any) AS compliant_leads,
    COUNT_IF(interest.is_available AND reach.is_reachable_any) AS reachable_leads,
    COUNT_IF(interest.is_mature) AS mature_leads,
    COUNT_IF(interest.is_mature AND sold.is_won AND sold.is_over) AS won_leads
  FROM interest
  LEFT JOIN reach_contact AS reach ON reach.contact_id = interest.contact_id
  LEFT JOIN attribution_deal AS sold ON sold.opportunity_id = interest.opportunity_id
  GROUP BY interest.country
),
goal AS (
  SELECT
    sales_target.country,
    IF(
      SUM(DATEDIFF(sales_target.period_ends, sales_target.period_begins) + 1)
        = DATEDIFF(:fiscal_year_ends, :fiscal_year_begins) + 1,
      CAST(
        SUM_KNOWN(
          sales_target.amount * IF(sales_target.currency = :currency, 1, budget_rate.rate)
        ) AS DECIMAL(28, 2)
      ),
      NULL
    ) AS target
  FROM sales_target
  LEFT JOIN budget_rate
    ON budget_rate.currency = sales_target.currency AND budget_rate.fiscal_year = :fiscal_year
  WHERE sales_target.period_begins >= :fiscal_year_begins
    AND sales_target.period_ends <= :fiscal_year_ends
  GROUP BY sales_target.country
)
SELECT
  unit.region,
  unit.name AS country,
  unit.country AS country_code,
  COALESCE(market.accounts, 0) AS accounts,
  COALESCE(market.white_space, 0) AS white_space,
  COALESCE(person.contacts, 0) AS contacts,
  COALESCE(asked.leads, 0) AS leads,
  COALESCE(asked.compliant_leads, 0) AS compliant_leads,
  COALESCE(asked.reachable_leads, 0) AS reachable_leads,
  COALESCE(asked.mature_leads, 0) AS mature_leads,
  COALESCE(asked.won_leads, 0) AS won_leads,
  COALESCE(deal.won_deals, 0) AS won_deals,
  COALESCE(deal.lost_deals, 0) AS lost_deals,
  IF(deal.country IS NULL, 0, deal.won_amount) AS won_amount,
  IF(deal.country IS NULL, 0, deal.lost_amount) AS lost_amount,
  IF(deal.country IS NULL, 0, deal.won_in_year) AS won_in_year,
  IF(deal.country IS NULL, 0, deal.open_pipeline) AS open_pipeline,
  goal.target
FROM unit
LEFT JOIN market ON market.country = unit.country
LEFT JOIN person ON person.country = unit.country
LEFT JOIN deal ON deal.country = unit.country
LEFT JOIN asked ON asked.country = unit.country
LEFT JOIN goal ON goal.country = unit.country
