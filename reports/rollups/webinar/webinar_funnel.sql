-- From all who registered to those whom sales accepted, step by step: who is left after each, and who
-- was lost at it. The first and the last row are totals, the rows between are steps.
WITH counted AS (
  SELECT passed, COUNT(*) AS persons
  FROM webinar_lead
  GROUP BY passed
),
stepped AS (
  SELECT
    number,
    IF(:locale = 'nl', nl, en) AS step,
    COALESCE(SUM(IF(counted.passed >= needed, counted.persons, 0)), 0) AS persons_left,
    COALESCE(SUM(IF(counted.passed = needed - 1, counted.persons, 0)), 0) AS persons_lost,
    COALESCE(SUM(IF(counted.passed >= needed - 1, counted.persons, 0)), 0) AS persons_before,
    COALESCE(SUM(counted.persons), 0) AS persons_registered
  FROM VALUES
    (1, 0, 'Registered', 'Aangemeld'),
    (2, 1, 'Attended', 'Deelgenomen'),
    (3, 2, 'Known account', 'Bekend account'),
    (4, 3, 'Not customer, competitor or colleague', 'Geen klant, concurrent of collega'),
    (5, 4, 'Consent, with transfer', 'Toestemming, met doorgifte'),
    (6, 5, 'Qualified', 'Gekwalificeerd'),
    (7, 6, 'Routed to an owner', 'Toegewezen aan een eigenaar'),
    (8, 7, 'Accepted', 'Geaccepteerd'),
    (9, 8, 'With sales', 'Bij verkoop')
    AS steps (number, needed, en, nl)
  LEFT JOIN counted ON TRUE
  GROUP BY number, needed, nl, en
)
SELECT
  number,
  step,
  IF(number = 9, SUM(IF(number = 8, persons_left, 0)) OVER (), persons_left) AS webinar_left,
  IF(number IN (1, 9), NULL, persons_lost) AS webinar_lost,
  IF(number IN (1, 9), NULL, persons_left / NULLIF(persons_before, 0)) AS webinar_step_rate,
  IF(number = 9, SUM(IF(number = 8, persons_left, 0)) OVER (), persons_left)
    / NULLIF(persons_registered, 0) AS webinar_left_share
FROM stepped
ORDER BY number
