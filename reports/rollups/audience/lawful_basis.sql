-- Whether a contact may be approached by law on the as-of date, one row a contact and use: the
-- reason, the basis, and what proves it. A case that no rule decides is not lawful.
SELECT
  decided.contact_id,
  use.channel,
  use.purpose,
  use.brand,
  COALESCE(rule.is_lawful = 'yes', FALSE) AS is_lawful,
  COALESCE(rule.reason, 'NO_RULE') AS reason,
  rule.basis,
  rule.rule_no,
  decided.decision.proof AS evidence_id,
  decided.decision.proven_at AS evidence_at,
  decided.decision.proof_text AS text_version
FROM (
  SELECT contact_id, EXPLODE(decisions) AS decision
  FROM reach_day
  WHERE day = :as_of
) AS decided
INNER JOIN approach_use AS use ON use.use_no = decided.decision.decided_use
LEFT JOIN lawful_basis_rule AS rule ON rule.rule_no = decided.decision.decided_by
