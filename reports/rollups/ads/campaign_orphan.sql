-- Campaigns that only one side knows: those on platforms whose name leads to none in the register,
-- and those in the register that should advertise by now and do so nowhere.
SELECT
  'PLATFORM' AS known_to,
  ad.platform AS platform_or_channel,
  COALESCE(ad.platform_campaign, ad.platform_campaign_id, '(none)') AS campaign,
  SUM(ad.spend_group) AS orphan_amount
FROM ad_performance_current AS ad
LEFT ANTI JOIN campaign ON campaign.campaign_id = ad.campaign_id
GROUP BY ad.platform, COALESCE(ad.platform_campaign, ad.platform_campaign_id, '(none)')
UNION ALL
SELECT
  'REGISTER',
  MIN(campaign.channel),
  campaign.campaign_id,
  MAX(
    CAST(
      campaign.budgeted_cost * IF(campaign.currency = :currency, 1, budget_rate.rate)
      AS DECIMAL(18, 4)
    )
  )
FROM campaign
LEFT JOIN budget_rate
  ON budget_rate.currency = campaign.currency AND budget_rate.fiscal_year = :fiscal_year
LEFT ANTI JOIN ad_performance_current AS ad ON ad.campaign_id = campaign.campaign_id
WHERE campaign.channel IN ('PAID_SEARCH', 'PAID_SOCIAL', 'DISPLAY')
  AND campaign.start_on BETWEEN :fiscal_year_begins AND DATE_SUB(:as_of, 1)
GROUP BY campaign.campaign_id
ORDER BY known_to, orphan_amount DESC NULLS LAST, campaign
