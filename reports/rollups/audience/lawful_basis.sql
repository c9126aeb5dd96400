-- Whether a contact may be approached by law on the as-of date, one row a contact and use: the
-- reason, the basis, and what proves it. A case that no rule decides is not lawful.
WITH decided AS (
  SELECT /*+ BROADCAST(use, decision) */
    person.contact_id,
    use.channel,
    use.purpose,
    use.brand,
    decision.is_lawful,
    decision.basis,
    decision.rule_no,
    decision.is_lawful AND decision.basis = 'SOFT_OPT_IN' AS is_by_purchase,
    decision.is_lawful AND decision.basis <> 'SOFT_OPT_IN' AS is_by_word,
    claim.agreed,
    claim.bought
  FROM reach_person_day AS person
  CROSS JOIN reach_use AS use
  LEFT JOIN reach_claim AS claim
    ON claim.contact_id = person.contact_id
    AND claim.use_no = use.use_no
    AND claim.day = person.day
  INNER JOIN reach_decision AS decision
    ON decision.use_no = use.use_no
    AND decision.country <=> person.country
    AND decision.facts = COALESCE(claim.facts, person.facts)
  WHERE person.day = :as_of
)
SELECT
  decided.contact_id,
  decided.channel,
  decided.purpose,
  decided.brand,
  decided.is_lawful,
  COALESCE(rule.reason, 'NO_RULE') AS reason,
  decided.basis,
  decided.rule_no,
  CASE
    WHEN decided.is_by_purchase THEN decided.bought.purchase_id
    WHEN decided.is_by_word THEN decided.agreed.proof_id
  END AS evidence_id,
  CASE
    WHEN decided.is_by_purchase THEN CAST(decided.bought.bought_on AS TIMESTAMP)
    WHEN decided.is_by_word THEN decided.agreed.agreed_at
  END AS evidence_at,
  IF(decided.is_by_word, decided.agreed.agreed_text, NULL) AS text_version
FROM decided
LEFT JOIN lawful_basis_rule AS rule ON rule.rule_no = decided.rule_no
