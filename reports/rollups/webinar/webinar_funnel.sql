-- From all who registered to those whom sales accepted, step by step: who is left after each, and who
-- was lost at it, where these are not too few. The first and the last row are totals, the rows between
-- are steps.
WITH stepped AS (
  SELECT
    number,
    IF(:locale = 'nl', nl, en) AS step,
    IF(webinar_step.step IS NULL, 0, webinar_step.persons) AS persons_left
  FROM VALUES
    (1, 0, 'Registered', 'Aangemeld'),
    (2, 1, 'Attended', 'Deelgenomen'),
    (3, 2, 'Known account', 'Bekend account'),
    (4, 3, 'Not customer, competitor or colleague', 'Geen klant, concurrent of collega'),
    (5, 4, 'Consent, with transfer', 'Toestemming, met doorgifte'),
    (6, 5, 'Qualified', 'Gekwalificeerd'),
    (7, 6, 'Routed to an owner', 'Toegewezen aan een eigenaar'),
    (8, 7, 'Accepted', 'Geaccepteerd'),
    (9, 7, 'With sales', 'Bij verkoop')
    AS steps (number, needed, en, nl)
  LEFT JOIN webinar_step ON webinar_step.is_total AND webinar_step.step = steps.needed
),
compared AS (
  SELECT
    *,
    IF(number = 9, NULL, LAG(persons_left) OVER (ORDER BY number)) AS persons_before,
    FIRST(persons_left) OVER (ORDER BY number) AS persons_registered
  FROM stepped
)
SELECT
  number,
  step,
  persons_left AS webinar_left,
  persons_before - persons_left AS webinar_lost,
  persons_left / NULLIF(persons_before, 0) AS webinar_step_rate,
  persons_left / NULLIF(persons_registered, 0) AS webinar_left_share
FROM compared
ORDER BY number
