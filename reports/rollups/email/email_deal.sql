-- Deals with an answered mail on their way: from the look-back before the end, or before the as-of date
-- while they are open, to that day. Each belongs to the mail that was answered first. A deal is sourced by
-- mail if that was the first of all marketing touches, and came before the deal was opened.
WITH way AS (
  SELECT
    deal.opportunity_id,
    deal.account_id,
    deal.created_on,
    deal.closed_on,
    deal.is_won,
    deal.is_over,
    deal.amount,
    deal.probability,
    TIMESTAMP(DATE_SUB(IF(deal.is_over, deal.closed_on, :as_of), lookback.look_back)) AS begins_at,
    TIMESTAMP(DATE_ADD(IF(deal.is_over, deal.closed_on, :as_of), 1)) AS ends_before
  FROM attribution_deal AS deal
  CROSS JOIN attribution_lookback AS lookback
  -- What is closed without a day, or on one to come, is neither open nor over.
  WHERE deal.created_on IS NOT NULL AND (deal.is_over OR NOT deal.is_closed)
),
answered AS (
  SELECT
    way.opportunity_id,
    MIN(answer.answered_at) AS answered_at,
    MIN_BY(answer.cohort, STRUCT(answer.answered_at AS a, answer.send_id AS b)) AS cohort_month,
    COUNT(*) AS answers
  FROM way
  JOIN email_answer AS answer
    ON answer.account_id = way.account_id
    AND answer.answered_at >= way.begins_at
    AND answer.answered_at < way.ends_before
  GROUP BY way.opportunity_id
),
contact_account AS (
  SELECT contact_id, IF(COUNT(DISTINCT account_id) = 1, MAX(account_id), NULL) AS account_id
  FROM contact
  GROUP BY contact_id
),
-- Mails are counted where they are sent from; the web knows some of them too.
elsewhere AS (
  SELECT
    touchpoint.touchpoint_id,
    IF(touchpoint.opportunity_id IS NULL, 'account', 'deal') AS kind,
    COALESCE(
      touchpoint.opportunity_id, touchpoint.account_id, contact_account.account_id
    ) AS id,
    touchpoint.touched_at
  FROM touchpoint
  LEFT JOIN contact_account
    ON contact_account.contact_id = touchpoint.contact_id
    AND touchpoint.opportunity_id IS NULL
    AND touchpoint.account_id IS NULL
  WHERE touchpoint.is_marketing
    AND touchpoint.touchpoint_id IS NOT NULL
    AND NOT touchpoint.channel <=> 'EMAIL'
),
known AS (
  SELECT opportunity_id, begins_at, ends_before, known.kind, known.id
  FROM way
  LATERAL VIEW STACK(2, 'deal', opportunity_id, 'account', account_id) known AS kind, id
),
touched AS (
  SELECT
    known.opportunity_id,
    MIN(elsewhere.touched_at) AS touched_at,
    COUNT(DISTINCT elsewhere.touchpoint_id) AS touches
  FROM known
  JOIN elsewhere
    ON elsewhere.kind = known.kind
    AND elsewhere.id = known.id
    AND elsewhere.touched_at >= known.begins_at
    AND elsewhere.touched_at < known.ends_before
  GROUP BY known.opportunity_id
)
SELECT
  way.opportunity_id,
  answered.cohort_month AS cohort,
  answered.answered_at,
  way.created_on,
  IF(way.is_over, way.closed_on, NULL) AS closed_on,
  NOT way.is_over AS is_open,
  way.is_over AND COALESCE(way.is_won, FALSE) AS is_won,
  way.is_over AND NOT COALESCE(way.is_won, TRUE) AS is_lost,
  answered.answered_at <= COALESCE(touched.touched_at, answered.answered_at)
    AND answered.answered_at < DATE_ADD(way.created_on, 1) AS is_sourced,
  way.amount,
  IF(way.probability BETWEEN 0 AND 100, way.probability, NULL) AS probability,
  CAST(ROUND(way.amount * answered.answers / (answered.answers + COALESCE(touched.touches, 0)), 2)
    AS DECIMAL(18, 2)) AS attributed,
  GREATEST(
    CAST(MONTHS_BETWEEN(TRUNC(way.created_on, 'MM'), answered.cohort_month) AS INT), 0
  ) AS opened_age,
  CAST(MONTHS_BETWEEN(TRUNC(IF(way.is_over, way.closed_on, NULL), 'MM'), answered.cohort_month)
    AS INT) AS closed_age
FROM way
JOIN answered ON answered.opportunity_id = way.opportunity_id
LEFT JOIN touched ON touched.opportunity_id = way.opportunity_id
