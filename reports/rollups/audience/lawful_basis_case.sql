-- How many contacts each rule decides for each use on the as-of date. Groups under ten contacts
-- are not shown.
WITH decided AS (
  SELECT channel, purpose, brand, rule_no, is_lawful, reason, COUNT(*) AS contacts
  FROM lawful_basis
  GROUP BY channel, purpose, brand, rule_no, is_lawful, reason
  HAVING COUNT(*) >= 10
)
SELECT
  decided.channel,
  decided.purpose,
  decided.brand,
  IF(
    decided.is_lawful, IF(:locale = 'nl', 'Ja', 'Yes'), IF(:locale = 'nl', 'Nee', 'No')
  ) AS may_approach,
  decided.reason,
  IF(:locale = 'nl', rule.text_nl, rule.text_en) AS meaning,
  decided.contacts AS decided_contacts
FROM decided
LEFT JOIN lawful_basis_rule AS rule ON rule.rule_no = decided.rule_no
ORDER BY channel, purpose, brand, decided.is_lawful DESC, decided_contacts DESC, reason
