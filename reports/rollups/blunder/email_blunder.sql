-- Mails and how many of them broke each rule, by month of sending and, with no month, in all. A mail
-- that broke two rules is one mail with a blunder.
SELECT
  TRUNC(sent_at, 'MM') AS month,
  COUNT(*) AS mails,
  COUNT_IF(
    NOT (
      is_not_suppressed AND is_agreed_before AND is_not_withdrawn AND is_to_a_grown_up
      AND is_to_the_living AND is_not_erased AND is_sent_once AND has_every_field
      AND is_in_own_language AND is_no_test
    )
  ) AS blunders,
  COUNT_IF(NOT is_not_suppressed) AS mails_to_suppressed,
  COUNT_IF(NOT is_agreed_before) AS mails_before_consent,
  COUNT_IF(NOT is_not_withdrawn) AS mails_after_withdrawal,
  COUNT_IF(NOT is_to_a_grown_up) AS mails_to_minors,
  COUNT_IF(NOT is_to_the_living) AS mails_to_deceased,
  COUNT_IF(NOT is_not_erased) AS mails_after_erasure,
  COUNT_IF(NOT is_sent_once) AS mails_sent_twice,
  COUNT_IF(NOT has_every_field) AS mails_with_blanks,
  COUNT_IF(NOT is_in_own_language) AS mails_in_wrong_language,
  COUNT_IF(NOT is_no_test) AS tests_to_people
FROM email_send_rule
GROUP BY ROLLUP (TRUNC(sent_at, 'MM'))
