SELECT
  DATE_FORMAT(month, 'yyyy-MM') AS month,
  SUM_KNOWN(creation) AS creation,
  SUM_KNOWN(activation) AS activation,
  SUM_KNOWN(unclassified) AS unclassified,
  SUM_KNOWN(hours_cost) AS hours_cost,
  SUM_KNOWN(creation) / NULLIF(SUM_KNOWN(creation + activation), 0) AS creation_share,
  SUM_KNOWN(creation) - :creation_target * SUM_KNOWN(creation + activation) AS creation_gap,
  CAST(:creation_target AS DECIMAL(9, 6)) AS creation_target
FROM spend_split_entry
GROUP BY DATE_FORMAT(month, 'yyyy-MM')
ORDER BY month
