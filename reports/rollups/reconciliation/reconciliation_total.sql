SELECT total.*, spend.unattributed_share, spend.unattributed_after_match_share
FROM reconciliation_of_year AS total
CROSS JOIN unattributed_spend AS spend
WHERE total.country IS NULL AND spend.country IS NULL
