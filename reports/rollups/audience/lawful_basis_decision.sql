-- The decision table, one row a rule, the conditions of each as words: of each fact whether it must
-- be so, and what it is called.
SELECT
  rule_no AS rule_order,
  IF(:locale = 'nl', text_nl, text_en) AS meaning,
  CONCAT_WS(
    ', ',
    TRANSFORM(
      FILTER(
        ARRAY(
          ARRAY(erasure_asked, 'erasure asked', 'wissen gevraagd'),
          ARRAY(deceased, 'deceased', 'overleden'),
          ARRAY(minor, 'minor', 'minderjarig'),
          ARRAY(past_retention, 'past retention', 'voorbij de bewaartermijn'),
          ARRAY(contradicted, 'contradicted', 'tegengesproken'),
          ARRAY(withdrawn, 'withdrawn', 'ingetrokken'),
          ARRAY(evidence_missing, 'evidence missing', 'bewijs ontbreekt'),
          ARRAY(consent, 'consent', 'toestemming'),
          ARRAY(double_opt_in, 'confirmed by mail', 'per mail bevestigd'),
          ARRAY(soft_opt_in, 'customer, all five conditions', 'klant, alle vijf voorwaarden'),
          ARRAY(customer, 'customer', 'klant'),
          ARRAY(interest, 'legitimate interest', 'gerechtvaardigd belang'),
          ARRAY(contract, 'contract', 'contract')
        ),
        c -> c[0] IS NOT NULL
      ),
      c -> CONCAT(
        IF(c[0] = 'yes', '', IF(:locale = 'nl', 'niet ', 'not ')),
        IF(:locale = 'nl', c[2], c[1])
      )
    ),
    REPLACE(countries, ' ', ' / '),
    REPLACE(channels, ' ', ' / '),
    REPLACE(purposes, ' ', ' / ')
  ) AS conditions,
  IF(
    is_lawful = 'yes', IF(:locale = 'nl', 'Ja', 'Yes'), IF(:locale = 'nl', 'Nee', 'No')
  ) AS may_approach,
  reason,
  law
FROM lawful_basis_rule
ORDER BY rule_no
