select
  sum(impressions) as impressions,
  sum(clicks) as clicks,
  sum(ad_spend) as ad_spend,
  cast(round(sum(conversions)) as bigint) as conversions,
  sum(clicks) / sum(impressions) as click_through_rate,
  sum(ad_spend) / sum(clicks) as cost_per_click,
  1000 * sum(ad_spend) / sum(impressions) as cost_per_mille,
  sum(conversions) / sum(clicks) as conversion_rate,
  sum(ad_spend) / sum(conversions) as cost_per_acquisition,
  sum(conversion_value) / sum(ad_spend) as return_on_ad_spend,
  sum(rows_without_amount) as rows_without_amount
from ad_performance_by_campaign
