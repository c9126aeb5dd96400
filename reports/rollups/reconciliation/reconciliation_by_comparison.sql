-- Shares are of money without its sign, so that a credit note does not hide an invoice.
SELECT
  comparison,
  CAST(fiscal_year AS STRING) AS fiscal_year,
  SUM_KNOWN(IF(side = 'left', counted, 0)) AS left_amount,
  SUM_KNOWN(IF(side = 'right', counted, 0)) AS right_amount,
  SUM_KNOWN(IF(side = 'left', counted, -counted)) AS difference,
  SUM_KNOWN(IF(side = 'left' AND pass IS NOT NULL, ABS(counted), 0))
    / NULLIF(SUM_KNOWN(IF(side = 'left', ABS(counted), 0)), 0) AS matched_share,
  COUNT_IF(side = 'left' AND pass IS NOT NULL)
    / NULLIF(COUNT_IF(side = 'left'), 0) AS matched_entry_share,
  SUM_KNOWN(IF(side = 'left' AND status = 'agreed', ABS(counted), 0))
    / NULLIF(SUM_KNOWN(IF(side = 'left', ABS(counted), 0)), 0) AS agreed_share,
  COUNT_IF(side = 'left' AND pass IS NULL) AS left_unmatched,
  COUNT_IF(side = 'right' AND pass IS NULL) AS right_unmatched,
  COUNT_IF(amount IS NULL) AS entries_without_amount
FROM reconciled_entry
GROUP BY 1, 2
ORDER BY 1, 2 DESC
