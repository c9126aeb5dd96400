-- Countries and segments in which nobody owns qualified visitors, and why. That there are any is the
-- finding; how many, only where they are not too few.
SELECT
  webinar_lead.country,
  webinar_lead.segment,
  webinar_reason.meaning AS why,
  IF(COUNT(*) < :least_persons, NULL, COUNT(*)) AS webinar_unowned
FROM webinar_lead
JOIN webinar_reason ON webinar_reason.reason = webinar_lead.reason
WHERE webinar_lead.passed = 5
GROUP BY webinar_lead.country, webinar_lead.segment, webinar_reason.meaning
ORDER BY country, segment, why
