-- The touches on the way to every deal, each once. A touch that names a deal counts for that one; any
-- other for all deals with its account, or else with the account of its contact, that it comes
-- before within the look-back. So one touch may count for two deals, and each deal is still
-- credited once.
WITH contact_account AS (
  SELECT contact_id, IF(COUNT(DISTINCT account_id) = 1, MAX(account_id), NULL) AS account_id
  FROM contact
  GROUP BY contact_id
),
looked_up AS (
  SELECT
    touchpoint.touchpoint_id,
    COALESCE(touchpoint.channel, '(unmapped)') AS channel,
    touchpoint.campaign_id,
    touchpoint.touched_at,
    IF(touchpoint.opportunity_id IS NULL, 'account', 'deal') AS kind,
    COALESCE(
      touchpoint.opportunity_id, touchpoint.account_id, contact_account.account_id
    ) AS id
  FROM touchpoint
  LEFT JOIN contact_account
    ON contact_account.contact_id = touchpoint.contact_id
    AND touchpoint.opportunity_id IS NULL
    AND touchpoint.account_id IS NULL
  WHERE touchpoint.is_marketing AND touchpoint.touchpoint_id IS NOT NULL
),
journey AS (
  SELECT journey_id, begins_at, ended_at, known.kind, known.id
  FROM attribution_journey
  LATERAL VIEW STACK(2, 'deal', journey_id, 'account', account_id) known AS kind, id
)
-- Of copies that differ the earliest counts.
SELECT
  journey.journey_id,
  looked_up.touchpoint_id,
  MIN_BY(channel, STRUCT(touched_at AS a, channel AS b, campaign_id AS c)) AS channel,
  MIN_BY(campaign_id, STRUCT(touched_at AS a, channel AS b, campaign_id AS c)) AS campaign_id,
  MIN(touched_at) AS touched_at
FROM looked_up
JOIN journey
  ON journey.kind = looked_up.kind
  AND journey.id = looked_up.id
  AND touched_at BETWEEN journey.begins_at AND journey.ended_at
GROUP BY journey.journey_id, looked_up.touchpoint_id
