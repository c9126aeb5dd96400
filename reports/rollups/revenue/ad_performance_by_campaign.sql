-- Sums by channel, platform and campaign; ratios are made of these sums, never averaged.
select
  coalesce(campaign.channel, '(no campaign)') as channel,
  ad.platform,
  coalesce(campaign.name, ad.campaign_id, '(none)') as campaign,
  sum(ad.impressions) as impressions,
  sum(ad.clicks) as clicks,
  sum(ad.conversions) as conversions,
  sum(ad.spend_group) as ad_spend,
  sum(ad.conversion_value) as conversion_value,
  count_if(ad.spend_group is null) as rows_without_amount
from ad_performance_current ad
left join (
  select campaign_id, min(channel) as channel, min(name) as name from campaign group by campaign_id
) campaign on campaign.campaign_id = ad.campaign_id
group by 1, 2, 3
