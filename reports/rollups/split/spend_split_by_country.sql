SELECT
  COALESCE(unit.name, entry.country, '(none)') AS country,
  SUM_KNOWN(entry.creation) AS creation,
  SUM_KNOWN(entry.activation) AS activation,
  SUM_KNOWN(entry.unclassified) AS unclassified,
  SUM_KNOWN(entry.hours_cost) AS hours_cost,
  SUM_KNOWN(entry.creation) / NULLIF(SUM_KNOWN(entry.creation + entry.activation), 0) AS creation_share,
  SUM_KNOWN(entry.creation) - :creation_target * SUM_KNOWN(entry.creation + entry.activation) AS creation_gap
FROM spend_split_entry AS entry
LEFT JOIN country_unit AS unit ON unit.country = entry.country
GROUP BY COALESCE(unit.name, entry.country, '(none)')
ORDER BY creation_gap DESC, country
