-- The same money as the platform exports it and as the agency reports it. The platform holds: it
-- is the one that sends the bill.
WITH agency AS (
  SELECT
    daily.platform,
    DATE_FORMAT(daily.date, 'yyyy-MM') AS month,
    SUM(
      CAST(daily.spend * IF(daily.currency = :currency, 1, budget_rate.rate) AS DECIMAL(18, 4))
    ) AS by_agency,
    SUM(daily.conversions) AS conversions_by_agency
  FROM ad_performance_daily AS daily
  LEFT JOIN budget_rate
    ON budget_rate.currency = daily.currency AND budget_rate.fiscal_year = :fiscal_year
  WHERE daily.date BETWEEN :fiscal_year_begins AND :as_of
  GROUP BY daily.platform, DATE_FORMAT(daily.date, 'yyyy-MM')
),
platform AS (
  SELECT
    platform,
    DATE_FORMAT(date, 'yyyy-MM') AS month,
    SUM_KNOWN(spend_group) AS by_platform,
    SUM(conversions) AS conversions_by_platform
  FROM ad_performance_current
  WHERE told_by = 'PLATFORM'
  GROUP BY platform, DATE_FORMAT(date, 'yyyy-MM')
)
SELECT
  platform.platform,
  platform.month,
  platform.by_platform,
  COALESCE(agency.by_agency, 0) AS by_agency,
  COALESCE(agency.by_agency, 0) - platform.by_platform AS system_difference,
  (COALESCE(agency.by_agency, 0) - platform.by_platform) / NULLIF(platform.by_platform, 0)
    AS system_difference_share,
  platform.conversions_by_platform,
  COALESCE(agency.conversions_by_agency, 0) AS conversions_by_agency
FROM platform
LEFT JOIN agency ON agency.platform = platform.platform AND agency.month = platform.month
ORDER BY platform.platform, platform.month
