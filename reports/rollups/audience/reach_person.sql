-- One row a contact of the register: all that decides whether it may be approached, on whatever
-- day. Copies of a contact are one, the first country by letter and the latest birth held to be
-- true. Of consents there are two lists, what was agreed to and what was refused. A withdrawal
-- before its consent and one of the same moment count as of the same moment; one without a moment
-- is always in force, and one without a channel, purpose or brand holds for all of them.
WITH fact AS (
  SELECT
    contact_id,
    UPPER(country) AS country,
    created_on,
    birth_date,
    TRUE AS is_listed,
    CAST(NULL AS BOOLEAN) AS is_merged,
    CAST(NULL AS BOOLEAN) AS is_active,
    CAST(NULL AS DATE) AS deceased_on,
    CAST(NULL AS DATE) AS changed_on,
    CAST(NULL AS DATE) AS erasure_on,
    CAST(NULL AS STRUCT<point_channel: STRING, valid_from: DATE>) AS point,
    CAST(NULL AS STRUCT<barred_channel: STRING, barred_from: DATE, barred_to: DATE>) AS barred,
    CAST(
      NULL AS STRUCT<
        agreed_at: TIMESTAMP,
        is_proven: BOOLEAN,
        proof_id: STRING,
        claim: STRING,
        agreed_text: STRING,
        is_confirmed: BOOLEAN,
        agreed_use: INT
      >
    ) AS agreed,
    CAST(NULL AS STRUCT<refused_at: TIMESTAMP, refused_use: INT>) AS refused,
    CAST(
      NULL AS STRUCT<bought_on: DATE, purchase_id: STRING, is_complete: BOOLEAN, bought_of: STRING>
    ) AS bought,
    CAST(NULL AS STRUCT<met_channel: STRING, met_on: DATE>) AS met
  FROM contact
  UNION ALL
  SELECT
    contact_id, NULL, NULL, NULL, NULL,
    merged_into_id IS NOT NULL AND merged_into_id <> contact_id,
    is_active, deceased_on, CAST(updated_at AS DATE),
    NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM contact_status
  UNION ALL
  SELECT
    contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, requested_on,
    NULL, NULL, NULL, NULL, NULL, NULL
  FROM erasure_request
  UNION ALL
  SELECT
    contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    STRUCT(channel, CAST(verified_at AS DATE)),
    NULL, NULL, NULL, NULL, NULL
  FROM contact_point
  WHERE is_valid
  UNION ALL
  SELECT
    contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    STRUCT(channel, COALESCE(since, CAST(requested_at AS DATE)), until),
    NULL, NULL, NULL, NULL
  FROM suppression
  UNION ALL
  SELECT
    consent.contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    STRUCT(
      consent.given_at,
      consent.given_at IS NOT NULL
      AND consent.source IS NOT NULL
      AND consent.text_version IS NOT NULL
      AND consent.legal_basis IS NOT NULL,
      consent.consent_id,
      consent.legal_basis,
      consent.text_version,
      COALESCE(consent.double_opt_in, FALSE),
      approach_use.use_no
    ),
    NULL, NULL, NULL
  FROM consent
  INNER JOIN approach_use
    ON approach_use.channel = consent.channel
    AND approach_use.purpose = consent.purpose
    AND approach_use.brand = consent.brand
  WHERE consent.status = 'OPT_IN'
    OR (consent.status = 'OPT_OUT' AND consent.withdrawn_at IS NOT NULL)
  UNION ALL
  SELECT
    consent.contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    STRUCT(GREATEST(consent.withdrawn_at, consent.given_at), approach_use.use_no),
    NULL, NULL
  FROM consent
  INNER JOIN approach_use
    ON approach_use.channel = COALESCE(consent.channel, approach_use.channel)
    AND approach_use.purpose = COALESCE(consent.purpose, approach_use.purpose)
    AND approach_use.brand = COALESCE(consent.brand, approach_use.brand)
  WHERE consent.status = 'OPT_OUT' OR consent.withdrawn_at IS NOT NULL
  UNION ALL
  SELECT
    contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    STRUCT(
      paid_on,
      relation_id,
      COALESCE(
        paid_on IS NOT NULL
        AND same_legal_entity
        AND informed_at_capture
        AND opt_out_offered
        AND similar_product,
        FALSE
      ),
      brand
    ),
    NULL
  FROM customer_relation
  UNION ALL
  SELECT
    contact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    STRUCT(channel, approached_on)
  FROM approach
)
SELECT
  contact_id,
  MIN(country) AS country,
  MIN(created_on) AS created_on,
  MAX(birth_date) AS birth_date,
  COALESCE(BOOL_OR(is_merged), FALSE) AS is_merged,
  COALESCE(BOOL_AND(is_active), FALSE) AS is_active,
  MIN(deceased_on) AS deceased_on,
  MAX(changed_on) AS changed_on,
  MIN(erasure_on) AS erasure_on,
  COLLECT_LIST(point) AS points,
  COLLECT_LIST(barred) AS bars,
  COLLECT_LIST(agreed) AS agreements,
  COLLECT_LIST(refused) AS refusals,
  COLLECT_LIST(bought) AS purchases,
  COLLECT_LIST(met) AS meetings
FROM fact
WHERE contact_id IS NOT NULL
GROUP BY contact_id
HAVING BOOL_OR(is_listed)
