-- Advertising of the fiscal year so far, with amounts in group currency at the year's budget rate.
-- A row whose currency has no rate keeps its counts and has no amount.
select
  ad.date, ad.platform, ad.campaign_id, ad.country, ad.currency,
  ad.impressions, ad.clicks, ad.conversions,
  cast(ad.spend * fx.rate as decimal(18, 4)) as spend,
  cast(ad.conversions_value * fx.rate as decimal(18, 4)) as conversion_value
from ad_performance_daily ad
left join (
  select from_currency, max(rate) as rate
  from fx_rate
  where rate_type = 'BUDGET' and to_currency = 'EUR' and fiscal_year = year(:as_of)
  group by from_currency
) fx on fx.from_currency = ad.currency
where ad.date between trunc(:as_of, 'YEAR') and :as_of
