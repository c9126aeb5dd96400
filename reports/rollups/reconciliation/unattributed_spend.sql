-- Expense in the ledger of the fiscal year that is for no campaign: as the ledger has it, and with
-- the campaigns that marketing knows for the entries that match.
WITH posted AS (
  SELECT
    entry.country,
    entry.counted,
    ledger.campaign_id IS NULL AS is_unattributed,
    ledger.campaign_id IS NULL AND marketing.campaign_id IS NULL AS is_unattributed_after_match
  FROM reconciled_entry AS entry
  JOIN ledger_posting AS ledger ON ledger.entry_id = entry.entry_id
  LEFT JOIN marketing_posting AS marketing
    ON entry.pass IS NOT NULL AND marketing.entry_id = entry.other_id
  WHERE
    entry.comparison = 'ERP and marketing'
    AND entry.side = 'left'
    AND entry.fiscal_year = :fiscal_year
)
SELECT
  country,
  SUM_KNOWN(counted) AS erp_amount,
  SUM_KNOWN(IF(is_unattributed, counted, 0)) AS unattributed,
  SUM_KNOWN(IF(is_unattributed, counted, 0)) / NULLIF(SUM_KNOWN(counted), 0) AS unattributed_share,
  SUM_KNOWN(IF(is_unattributed_after_match, counted, 0)) AS unattributed_after_match,
  SUM_KNOWN(IF(is_unattributed_after_match, counted, 0))
    / NULLIF(SUM_KNOWN(counted), 0) AS unattributed_after_match_share
FROM posted
GROUP BY ROLLUP (country)
ORDER BY country
