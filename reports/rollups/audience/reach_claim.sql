-- One row a contact, use and day for which something was said or bought: all facts that the law
-- looks at, those about the person included, and what proves a yes or a purchase. A withdrawal
-- before its consent and one of the same moment count as of the same moment; one without a moment
-- is always in force, and one without a channel, purpose or brand holds for all of them.
WITH said AS (
  SELECT
    consent.contact_id,
    use.use_no,
    consent.given_at AS said_at,
    STRUCT(
      consent.given_at AS agreed_at,
      consent.given_at IS NOT NULL
      AND consent.source IS NOT NULL
      AND consent.text_version IS NOT NULL
      AND consent.legal_basis IS NOT NULL AS is_proven,
      consent.consent_id AS proof_id,
      consent.legal_basis AS claim,
      consent.text_version AS agreed_text,
      COALESCE(consent.double_opt_in, FALSE) AS is_confirmed
    ) AS agreed,
    FALSE AS is_refusal,
    FALSE AS is_purchase,
    CAST(NULL AS STRUCT<bought_on: DATE, purchase_id: STRING>) AS bought
  FROM consent
  INNER JOIN reach_use AS use
    ON use.channel = consent.channel
    AND use.purpose = consent.purpose
    AND use.brand = consent.brand
  WHERE consent.status = 'OPT_IN'
    OR (consent.status = 'OPT_OUT' AND consent.withdrawn_at IS NOT NULL)
  UNION ALL
  SELECT
    consent.contact_id,
    use.use_no,
    GREATEST(consent.withdrawn_at, consent.given_at),
    NULL,
    TRUE,
    FALSE,
    NULL
  FROM consent
  INNER JOIN reach_use AS use
    ON use.channel = COALESCE(consent.channel, use.channel)
    AND use.purpose = COALESCE(consent.purpose, use.purpose)
    AND use.brand = COALESCE(consent.brand, use.brand)
  WHERE consent.status = 'OPT_OUT' OR consent.withdrawn_at IS NOT NULL
  UNION ALL
  SELECT
    relation.contact_id,
    use.use_no,
    CAST(relation.paid_on AS TIMESTAMP),
    NULL,
    FALSE,
    TRUE,
    IF(
      relation.paid_on IS NOT NULL
      AND relation.same_legal_entity
      AND relation.informed_at_capture
      AND relation.opt_out_offered
      AND relation.similar_product,
      STRUCT(relation.paid_on, relation.relation_id),
      NULL
    )
  FROM customer_relation AS relation
  INNER JOIN reach_use AS use ON use.brand = relation.brand
),
latest AS (
  SELECT /*+ BROADCAST(date) */
    said.contact_id,
    said.use_no,
    date.day,
    MAX(said.agreed) AS agreed,
    MAX(
      IF(said.is_refusal, COALESCE(said.said_at, CAST(DATE_ADD(date.day, 1) AS TIMESTAMP)), NULL)
    ) AS refused_at,
    BOOL_OR(said.is_purchase) AS is_customer,
    MAX(said.bought) AS bought
  FROM said
  INNER JOIN reach_date AS date
    ON COALESCE(said.said_at < DATE_ADD(date.day, 1), TRUE)
  GROUP BY said.contact_id, said.use_no, date.day
),
weighed AS (
  SELECT
    *,
    agreed IS NOT NULL AND COALESCE(agreed.agreed_at > refused_at, refused_at IS NULL) AS is_agreed,
    agreed IS NOT NULL
    AND refused_at IS NOT NULL
    AND COALESCE(agreed.agreed_at = refused_at, TRUE) AS is_contradicted
  FROM latest
)
SELECT
  claim.contact_id,
  claim.use_no,
  claim.day,
  person.country,
  person.facts
  + IF(claim.is_contradicted, 16, 0)
  + IF(claim.refused_at IS NOT NULL AND NOT claim.is_agreed AND NOT claim.is_contradicted, 32, 0)
  + IF(claim.is_agreed AND NOT claim.agreed.is_proven, 64, 0)
  + IF(claim.is_agreed AND COALESCE(claim.agreed.claim = 'CONSENT', FALSE), 128, 0)
  + IF(claim.is_agreed AND claim.agreed.is_confirmed, 256, 0)
  + IF(claim.bought IS NOT NULL, 512, 0)
  + IF(
    claim.is_customer
    OR (claim.is_agreed AND COALESCE(claim.agreed.claim = 'SOFT_OPT_IN', FALSE)),
    1024,
    0
  )
  + IF(claim.is_agreed AND COALESCE(claim.agreed.claim = 'LEGITIMATE_INTEREST', FALSE), 2048, 0)
  + IF(claim.is_agreed AND COALESCE(claim.agreed.claim = 'CONTRACT', FALSE), 4096, 0) AS facts,
  claim.agreed,
  claim.bought
FROM weighed AS claim
INNER JOIN reach_person_day AS person
  ON person.contact_id = claim.contact_id AND person.day = claim.day
