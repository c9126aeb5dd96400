SELECT
  COALESCE(campaign_id, '(none)') AS campaign,
  SUM_KNOWN(creation) AS creation,
  SUM_KNOWN(activation) AS activation,
  SUM_KNOWN(unclassified) AS unclassified,
  SUM_KNOWN(hours_cost) AS hours_cost,
  SUM_KNOWN(creation) / NULLIF(SUM_KNOWN(creation + activation), 0) AS creation_share,
  SUM_KNOWN(creation) - :creation_target * SUM_KNOWN(creation + activation) AS creation_gap
FROM spend_split_entry
GROUP BY COALESCE(campaign_id, '(none)')
ORDER BY creation_gap DESC, campaign
