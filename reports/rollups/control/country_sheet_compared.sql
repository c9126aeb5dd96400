-- Every document of the fiscal year that is posted by the as-of date: whether its country wrote it down, and with which
-- amount. A document that is there twice is compared by one of its rows.
WITH posted AS (
  SELECT
    country,
    erp_doc_no AS document,
    IF(type = 'CREDIT_NOTE', -amount, amount) AS amount
  FROM invoice
  WHERE
    status IN ('POSTED', 'PAID')
    AND fiscal_year = :fiscal_year
    AND posted_on BETWEEN :fiscal_year_begins AND :as_of
    AND erp_doc_no IS NOT NULL
    AND amount IS NOT NULL
),
entered AS (
  SELECT country, document, MIN(amount) AS amount
  FROM country_sheet_line
  GROUP BY country, document
)
SELECT
  posted.country,
  posted.document,
  posted.amount AS posted,
  entered.amount AS entered,
  CASE
    WHEN entered.document IS NULL THEN 'MISSING'
    WHEN entered.amount <> posted.amount THEN 'DIFFERS'
    ELSE 'MATCHED'
  END AS status
FROM posted
LEFT JOIN entered ON entered.country = posted.country AND entered.document = posted.document
