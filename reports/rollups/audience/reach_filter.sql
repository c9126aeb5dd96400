-- What each of the six filters takes from all contacts on the as-of date, for any use that counts:
-- in its turn, on all contacts alone, and what would come back if only it were lifted.
WITH total AS (
  SELECT
    SUM(contacts) AS contacts,
    SUM(left_1) AS left_1,
    SUM(left_2) AS left_2,
    SUM(left_3) AS left_3,
    SUM(left_4) AS left_4,
    SUM(left_5) AS left_5,
    SUM(left_6) AS left_6,
    SUM(alone_2) AS alone_2,
    SUM(alone_3) AS alone_3,
    SUM(alone_4) AS alone_4,
    SUM(alone_5) AS alone_5,
    SUM(alone_6) AS alone_6,
    SUM(without_1) AS without_1,
    SUM(without_2) AS without_2,
    SUM(without_3) AS without_3,
    SUM(without_4) AS without_4,
    SUM(without_5) AS without_5
  FROM reach_step
  WHERE scope = 'ANY' AND day = :as_of
)
SELECT
  filter_no,
  contacts,
  contacts_before,
  contacts_left,
  contacts_before - contacts_left AS lost_in_turn,
  kept_alone,
  contacts - kept_alone AS lost_alone,
  kept_without - base AS would_return,
  base
FROM (
  SELECT
    STACK(
      6,
      1, contacts, contacts, left_1, left_1, without_1, left_6,
      2, contacts, left_1, left_2, alone_2, without_2, left_6,
      3, contacts, left_2, left_3, alone_3, without_3, left_6,
      4, contacts, left_3, left_4, alone_4, without_4, left_6,
      5, contacts, left_4, left_5, alone_5, without_5, left_6,
      6, contacts, left_5, left_6, alone_6, left_5, left_6
    ) AS (filter_no, contacts, contacts_before, contacts_left, kept_alone, kept_without, base)
  FROM total
)
