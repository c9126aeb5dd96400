SELECT
  mails, blunders, blunders / NULLIF(mails, 0) AS blunder_share, mails_to_suppressed,
  mails_before_consent, mails_after_withdrawal, mails_to_minors, mails_to_deceased,
  mails_after_erasure, mails_sent_twice, mails_with_blanks, mails_in_wrong_language, tests_to_people
FROM email_blunder
WHERE month IS NULL
