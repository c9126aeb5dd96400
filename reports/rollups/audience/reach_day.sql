-- One row a contact and day, of the as-of date and the ends of the five months before: for each
-- filter a binary number with a digit a use, which is 1 where the filter keeps the contact for
-- that use; so that what several filters keep is the AND of their numbers. On the as-of date there
-- are the decisions by law too. All that is dated counts up to the end of the day; whether a
-- contact was merged, active or valid has no history and is as it is now.
WITH day AS (
  SELECT EXPLODE(
    ARRAY_DISTINCT(
      TRANSFORM(
        SEQUENCE(0, 5), back -> IF(back = 0, :as_of, LAST_DAY(ADD_MONTHS(:as_of, -back)))
      )
    )
  ) AS day
),
retention AS (
  SELECT MIN(keep_days) AS keep_days
  FROM retention_rule
  WHERE data_category = 'CONTACT' AND starts_at = 'LAST_CHANGE'
),
said AS (
  SELECT
    person.contact_id,
    person.country,
    day.day,
    reach_use.use_no,
    reach_use.digit,
    reach_use.counted,
    reach_use.rules,
    person.is_merged,
    person.is_active AND COALESCE(person.deceased_on > day.day, TRUE) AS is_alive,
    EXISTS(
      person.points,
      p -> p.point_channel = reach_use.channel AND COALESCE(p.valid_from <= day.day, TRUE)
    ) AS is_pointed,
    EXISTS(
      person.bars,
      b -> COALESCE(b.barred_channel = reach_use.channel, TRUE)
      AND COALESCE(b.barred_from <= day.day, TRUE)
      AND COALESCE(b.barred_to >= day.day, TRUE)
    ) AS is_barred,
    SIZE(
      FILTER(
        person.meetings,
        m -> m.met_channel = reach_use.channel
        AND m.met_on <= day.day
        AND m.met_on > DATE_SUB(day.day, CAST(:frequency_days AS INT))
      )
    ) >= :frequency_cap AS is_capped,
    IF(COALESCE(person.erasure_on <= day.day, FALSE), 1, 0)
    + IF(COALESCE(person.deceased_on <= day.day, FALSE), 2, 0)
    + IF(
      COALESCE(person.birth_date > ADD_MONTHS(day.day, CAST(-12 * :age_of_consent AS INT)), FALSE),
      4,
      0
    )
    + IF(COALESCE(person.changed_on < DATE_SUB(day.day, retention.keep_days), FALSE), 8, 0)
      AS own_facts,
    ARRAY_MAX(
      FILTER(
        person.agreements,
        a -> a.agreed_use = reach_use.use_no
        AND COALESCE(a.agreed_at < DATE_ADD(day.day, 1), TRUE)
      )
    ) AS agreed,
    ARRAY_MAX(
      TRANSFORM(
        FILTER(
          person.refusals,
          r -> r.refused_use = reach_use.use_no
          AND COALESCE(r.refused_at < DATE_ADD(day.day, 1), TRUE)
        ),
        r -> COALESCE(r.refused_at, CAST(DATE_ADD(day.day, 1) AS TIMESTAMP))
      )
    ) AS refused_at,
    ARRAY_MAX(
      FILTER(
        person.purchases,
        b -> b.bought_of = reach_use.brand AND b.is_complete AND b.bought_on <= day.day
      )
    ) AS bought,
    EXISTS(
      person.purchases,
      b -> b.bought_of = reach_use.brand AND COALESCE(b.bought_on <= day.day, TRUE)
    ) AS is_customer
  FROM reach_person AS person
  CROSS JOIN day
  CROSS JOIN reach_use
  CROSS JOIN retention
  WHERE COALESCE(person.created_on <= day.day, TRUE)
),
weighed AS (
  SELECT
    *,
    agreed IS NOT NULL AND COALESCE(agreed.agreed_at > refused_at, refused_at IS NULL) AS is_agreed,
    agreed IS NOT NULL
    AND refused_at IS NOT NULL
    AND COALESCE(agreed.agreed_at = refused_at, TRUE) AS is_contradicted
  FROM said
),
known AS (
  SELECT
    *,
    own_facts
    + IF(is_contradicted, 16, 0)
    + IF(refused_at IS NOT NULL AND NOT is_agreed AND NOT is_contradicted, 32, 0)
    + IF(is_agreed AND NOT agreed.is_proven, 64, 0)
    + IF(is_agreed AND COALESCE(agreed.claim = 'CONSENT', FALSE), 128, 0)
    + IF(is_agreed AND agreed.is_confirmed, 256, 0)
    + IF(bought IS NOT NULL, 512, 0)
    + IF(is_customer OR (is_agreed AND COALESCE(agreed.claim = 'SOFT_OPT_IN', FALSE)), 1024, 0)
    + IF(is_agreed AND COALESCE(agreed.claim = 'LEGITIMATE_INTEREST', FALSE), 2048, 0)
    + IF(is_agreed AND COALESCE(agreed.claim = 'CONTRACT', FALSE), 4096, 0) AS facts
  FROM weighed
),
decided AS (
  SELECT
    *,
    -- Within an array of one, the facts are worked out once and not for every rule again.
    TRANSFORM(
      ARRAY(facts),
      f -> FILTER(
        rules,
        u -> (f & u.needs) = u.given
        AND COALESCE(ARRAY_CONTAINS(u.countries, country), u.countries IS NULL)
      )[0]
    )[0] AS decision
  FROM known
)
SELECT
  contact_id,
  country,
  day,
  CAST(SUM(counted) AS INT) AS counted,
  CAST(SUM(IF(is_merged, 0, digit)) AS INT) AS unmerged,
  CAST(SUM(IF(is_alive, digit, 0)) AS INT) AS alive,
  CAST(SUM(IF(is_pointed, digit, 0)) AS INT) AS pointed,
  CAST(SUM(IF(is_barred, 0, digit)) AS INT) AS unbarred,
  CAST(SUM(IF(COALESCE(decision.is_lawful, FALSE), digit, 0)) AS INT) AS lawful,
  CAST(SUM(IF(is_capped, 0, digit)) AS INT) AS rested,
  COLLECT_LIST(
    IF(
      day = :as_of,
      STRUCT(
        use_no AS decided_use,
        decision.rule_no AS decided_by,
        IF(
          decision.is_lawful,
          IF(decision.basis = 'SOFT_OPT_IN', bought.purchase_id, agreed.proof_id),
          NULL
        ) AS proof,
        IF(
          decision.is_lawful,
          IF(decision.basis = 'SOFT_OPT_IN', CAST(bought.bought_on AS TIMESTAMP), agreed.agreed_at),
          NULL
        ) AS proven_at,
        IF(decision.is_lawful AND decision.basis <> 'SOFT_OPT_IN', agreed.agreed_text, NULL)
          AS proof_text
      ),
      NULL
    )
  ) AS decisions
FROM decided
GROUP BY contact_id, country, day
