-- Why somebody who registered does not reach sales, in the order in which it is looked at, and how
-- many of the seven steps they passed before.
SELECT
  code AS reason,
  passed,
  IF(:locale = 'nl', nl, en) AS meaning
FROM VALUES
  ('UNKNOWN_EVENT', 0, 'the event, or its minimum of minutes, is not known', 'het evenement, of het minimum aan minuten, is niet bekend'),
  ('NOT_THERE', 0, 'did not come', 'is niet gekomen'),
  ('LEFT_EARLY', 0, 'left before the minimum of minutes', 'ging weg voor het minimum aan minuten'),
  ('NO_ACCOUNT', 1, 'works for no account that we know', 'werkt voor geen account dat wij kennen'),
  ('EMPLOYEE', 2, 'works for us', 'werkt bij ons'),
  ('CUSTOMER', 2, 'is with a customer', 'werkt bij een klant'),
  ('COMPETITOR', 2, 'is with a competitor', 'werkt bij een concurrent'),
  ('UNKNOWN_TYPE', 2, 'is with an account of which nobody knows what it is to us', 'werkt bij een account waarvan niemand weet wat het voor ons is'),
  ('NO_CONSENT', 3, 'did not agree to be contacted', 'gaf geen toestemming voor contact'),
  ('NO_TEXT', 3, 'agreed to a text that nobody knows', 'stemde in met een tekst die niemand kent'),
  ('NO_TRANSFER', 3, 'did not agree that the partner passes on their details', 'gaf geen toestemming voor doorgifte door de partner'),
  ('WITHDRAWN', 3, 'withdrew a consent afterwards', 'trok daarna een toestemming in'),
  ('NOT_QUALIFIED', 4, 'does not fit well enough', 'past niet goed genoeg'),
  ('NO_RULE', 5, 'no routing rule names an owner', 'geen routeringsregel noemt een eigenaar'),
  ('OWNER_LEFT', 5, 'the owner has left', 'de eigenaar is weg'),
  ('REJECTED', 6, 'was rejected by sales', 'is door verkoop afgewezen'),
  ('UNANSWERED', 6, 'was not answered by sales yet', 'is door verkoop nog niet beantwoord')
  AS reasons (code, passed, en, nl)
