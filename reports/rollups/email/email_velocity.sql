-- What the open deals bring in a day: their number × win rate × mean won deal ÷ mean days to win.
WITH deal AS (
  SELECT
    'All deals' AS measured,
    NOT is_over AS is_open,
    is_over AND is_won AS is_won,
    is_over AND NOT is_won AS is_lost,
    amount,
    created_on,
    closed_on
  FROM attribution_deal
  WHERE is_over OR NOT is_closed
  UNION ALL
  SELECT 'Deals with a mail', is_open, is_won, is_lost, amount, created_on, closed_on
  FROM email_deal
),
summed AS (
  SELECT
    measured,
    COUNT_IF(is_open) AS email_open,
    COUNT_IF(is_won) / NULLIF(COUNT_IF(is_won) + COUNT_IF(is_lost), 0) AS win_rate,
    SUM_KNOWN(IF(is_won, amount, 0)) / NULLIF(COUNT_IF(is_won), 0) AS average_deal,
    AVG(IF(is_won AND closed_on >= created_on, DATEDIFF(closed_on, created_on), NULL)) AS cycle_mean
  FROM deal
  GROUP BY measured
)
SELECT
  measured,
  email_open AS open_deals,
  win_rate,
  average_deal,
  cycle_mean,
  CAST(email_open * win_rate * average_deal / NULLIF(cycle_mean, 0) AS DECIMAL(28, 2)) AS velocity
FROM summed
ORDER BY measured
