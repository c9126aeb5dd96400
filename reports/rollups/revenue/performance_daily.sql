-- Advertising, mails and events of the fiscal year so far in the words of one table, and the leads of
-- their campaigns. Of mails, those delivered stand for impressions and leads that they brought for
-- conversions; they are of the month of sending. Of events, whoever attended stands for a conversion;
-- what an event cost is not told apart from its campaign. A lead has no platform.
WITH mail AS (
  SELECT
    campaign_id,
    cohort,
    COUNT(*) AS sent,
    COUNT_IF(is_delivered) AS delivered,
    COUNT_IF(is_clicked) AS clicked
  FROM email_answer
  WHERE cohort BETWEEN :fiscal_year_begins AND :as_of
  GROUP BY campaign_id, cohort
),
mail_lead AS (
  SELECT campaign_id, cohort, COUNT(*) AS leads FROM email_lead GROUP BY campaign_id, cohort
),
held AS (
  SELECT
    event_id,
    MAX(campaign_id) AS campaign_id,
    DATE(MAX(starts_at)) AS date,
    MAX(minimum_minutes) AS minimum_minutes
  FROM event
  GROUP BY event_id
),
visit AS (
  SELECT
    held.campaign_id,
    held.date,
    COUNT_IF(registration.attended_minutes >= held.minimum_minutes) AS attended
  FROM webinar_registration AS registration
  JOIN held ON held.event_id = registration.event_id
  WHERE held.date BETWEEN :fiscal_year_begins AND :as_of
  GROUP BY held.campaign_id, held.date
),
media AS (
  SELECT
    date, 'PAID' AS medium, platform, campaign_id, impressions, clicks,
    CAST(conversions AS DECIMAL(18, 4)) AS conversions, spend_group, conversion_value
  FROM ad_performance_current
  UNION ALL
  -- As of advertising, this is what showing costs; the report on mails has what the campaigns cost.
  SELECT
    mail.cohort, 'OWNED', 'EMAIL', mail.campaign_id, mail.delivered, mail.clicked,
    COALESCE(mail_lead.leads, 0),
    CAST(CAST(mail.sent * :mail_cost_per_mille AS DECIMAL(20, 2)) / 1000 AS DECIMAL(18, 2)), NULL
  FROM mail
  LEFT JOIN mail_lead
    ON mail_lead.campaign_id = mail.campaign_id AND mail_lead.cohort = mail.cohort
  UNION ALL
  SELECT date, 'OWNED', 'EVENT', campaign_id, NULL, NULL, attended, NULL, NULL FROM visit
),
spending AS (
  SELECT campaign_id, MAX(medium) AS medium FROM media WHERE spend_group > 0 GROUP BY campaign_id
),
lead_of_campaign AS (
  SELECT lead_id, MIN(campaign_id) AS campaign_id, DATE(MIN(created_at)) AS date
  FROM lead
  WHERE lead_id IS NOT NULL
  GROUP BY lead_id
)
SELECT *, 0 AS leads FROM media
UNION ALL
SELECT
  lead_of_campaign.date, spending.medium, NULL, lead_of_campaign.campaign_id,
  NULL, NULL, NULL, 0, NULL, 1
FROM lead_of_campaign
JOIN spending ON spending.campaign_id = lead_of_campaign.campaign_id
WHERE lead_of_campaign.date BETWEEN :fiscal_year_begins AND :as_of
