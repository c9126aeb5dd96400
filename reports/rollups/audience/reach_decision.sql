-- What the law's rules decide, one row a use, country and set of facts that occurs: of millions of
-- contacts with the same facts each is decided once. The first rule that fits decides; where none
-- does, the contact may not be approached.
WITH occurring AS (
  SELECT use_no, country, facts
  FROM reach_claim
  UNION
  SELECT /*+ BROADCAST(use) */ use.use_no, person.country, person.facts
  FROM (SELECT DISTINCT country, facts FROM reach_person_day) AS person
  CROSS JOIN reach_use AS use
),
decided AS (
  SELECT
    occurring.use_no,
    occurring.country,
    occurring.facts,
    use.digit,
    FILTER(
      use.rules,
      rule -> (occurring.facts & rule.needs) = rule.given
      AND COALESCE(ARRAY_CONTAINS(rule.countries, occurring.country), rule.countries IS NULL)
    )[0] AS rule
  FROM occurring
  INNER JOIN reach_use AS use ON use.use_no = occurring.use_no
)
SELECT
  use_no,
  country,
  facts,
  digit,
  COALESCE(rule.is_lawful, FALSE) AS is_lawful,
  rule.basis,
  rule.rule_no
FROM decided
