-- Countries and segments in which nobody owns qualified visitors, and why. That there are any is the
-- finding; how many, only where none of the groups are too few, as the others would give these away.
SELECT
  webinar_lead.country,
  webinar_lead.segment,
  webinar_reason.meaning AS why,
  IF(MIN(COUNT(*)) OVER () < :least_persons, NULL, COUNT(*)) AS webinar_unowned
FROM webinar_lead
JOIN webinar_reason ON webinar_reason.reason = webinar_lead.reason
WHERE webinar_lead.passed = 5
GROUP BY webinar_lead.country, webinar_lead.segment, webinar_reason.meaning
ORDER BY country, segment, why
