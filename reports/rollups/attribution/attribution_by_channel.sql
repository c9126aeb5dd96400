-- Conversions and revenue by channel, a column for each model, and how far the models are apart.
SELECT
  channel,
  SUM(IF(model = 'first', credit * conversions, 0)) AS first_touch,
  SUM(IF(model = 'last', credit * conversions, 0)) AS last_touch,
  SUM(IF(model = 'linear', credit * conversions, 0)) AS linear,
  SUM(IF(model = 'position_based', credit * conversions, 0)) AS position_based,
  SUM(IF(model = 'w_shaped', credit * conversions, 0)) AS w_shaped,
  SUM(IF(model = 'full_path', credit * conversions, 0)) AS full_path,
  SUM(IF(model = 'time_decay', credit * conversions, 0)) AS time_decay,
  SUM(IF(model = 'shapley', credit * conversions, 0)) AS shapley,
  SUM(IF(model = 'markov', credit * conversions, 0)) AS markov
FROM attribution_credit
GROUP BY channel
ORDER BY linear DESC, channel
