-- Advertising of the fiscal year so far, with amounts in group currency at the rate the year was
-- planned at. A row whose currency has no rate keeps its counts and has no amount.
SELECT
  ad.*,
  CAST(
    ad.spend * IF(ad.currency = :currency, 1, budget_rate.rate) AS DECIMAL(18, 4)
  ) AS spend_group,
  CAST(
    ad.conversions_value * IF(ad.currency = :currency, 1, budget_rate.rate) AS DECIMAL(18, 4)
  ) AS conversion_value
FROM ad_performance AS ad
LEFT JOIN budget_rate
  ON budget_rate.currency = ad.currency AND budget_rate.fiscal_year = :fiscal_year
WHERE ad.date BETWEEN :fiscal_year_begins AND :as_of
