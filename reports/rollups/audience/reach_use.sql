-- One row a use: the rules that may decide it, in their order. What a rule asks for is a binary
-- number with a digit a fact: `needs` has those that it looks at, `given` those that must be so.
WITH rule AS (
  SELECT
    rule_no,
    SPLIT(countries, ' ') AS countries,
    SPLIT(channels, ' ') AS channels,
    SPLIT(purposes, ' ') AS purposes,
    is_lawful = 'yes' AS is_lawful,
    basis,
    IF(erasure_asked IS NULL, 0, 1)
    + IF(deceased IS NULL, 0, 2)
    + IF(minor IS NULL, 0, 4)
    + IF(past_retention IS NULL, 0, 8)
    + IF(contradicted IS NULL, 0, 16)
    + IF(withdrawn IS NULL, 0, 32)
    + IF(evidence_missing IS NULL, 0, 64)
    + IF(consent IS NULL, 0, 128)
    + IF(double_opt_in IS NULL, 0, 256)
    + IF(soft_opt_in IS NULL, 0, 512)
    + IF(customer IS NULL, 0, 1024)
    + IF(interest IS NULL, 0, 2048)
    + IF(contract IS NULL, 0, 4096) AS needs,
    IF(erasure_asked = 'yes', 1, 0)
    + IF(deceased = 'yes', 2, 0)
    + IF(minor = 'yes', 4, 0)
    + IF(past_retention = 'yes', 8, 0)
    + IF(contradicted = 'yes', 16, 0)
    + IF(withdrawn = 'yes', 32, 0)
    + IF(evidence_missing = 'yes', 64, 0)
    + IF(consent = 'yes', 128, 0)
    + IF(double_opt_in = 'yes', 256, 0)
    + IF(soft_opt_in = 'yes', 512, 0)
    + IF(customer = 'yes', 1024, 0)
    + IF(interest = 'yes', 2048, 0)
    + IF(contract = 'yes', 4096, 0) AS given
  FROM lawful_basis_rule
)
SELECT
  approach_use.use_no,
  approach_use.channel,
  approach_use.purpose,
  approach_use.brand,
  SHIFTLEFT(1, approach_use.use_no - 1) AS digit,
  IF(approach_use.counts = 'yes', SHIFTLEFT(1, approach_use.use_no - 1), 0) AS counted,
  SORT_ARRAY(
    COLLECT_LIST(
      STRUCT(
        rule.rule_no, rule.needs, rule.given, rule.countries, rule.is_lawful, rule.basis
      )
    )
  ) AS rules
FROM approach_use
INNER JOIN rule
  ON COALESCE(ARRAY_CONTAINS(rule.channels, approach_use.channel), TRUE)
  AND COALESCE(ARRAY_CONTAINS(rule.purposes, approach_use.purpose), TRUE)
GROUP BY
  approach_use.use_no,
  approach_use.channel,
  approach_use.purpose,
  approach_use.brand,
  approach_use.counts
