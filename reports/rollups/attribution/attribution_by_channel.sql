-- Revenue by channel as every model attributes it, and how far the models are apart. What is not
-- known to one model is known to none.
WITH by_model AS (
  SELECT model, channel, revenue FROM attribution_by_model
),
credited AS (
  SELECT
    channel,
    SUM_KNOWN(IF(model = 'first', revenue, 0)) AS attributed_first,
    SUM_KNOWN(IF(model = 'last', revenue, 0)) AS attributed_last,
    SUM_KNOWN(IF(model = 'linear', revenue, 0)) AS attributed_linear,
    SUM_KNOWN(IF(model = 'position_based', revenue, 0)) AS attributed_position_based,
    SUM_KNOWN(IF(model = 'w_shaped', revenue, 0)) AS attributed_w_shaped,
    SUM_KNOWN(IF(model = 'full_path', revenue, 0)) AS attributed_full_path,
    SUM_KNOWN(IF(model = 'time_decay', revenue, 0)) AS attributed_time_decay,
    SUM_KNOWN(IF(model = 'markov', revenue, 0)) AS attributed_markov,
    SUM_KNOWN(IF(model = 'markov_converted', revenue, 0)) AS attributed_markov_converted,
    SUM_KNOWN(IF(model = 'shapley', revenue, 0)) AS attributed_shapley
  FROM by_model
  GROUP BY channel
)
SELECT
  channel,
  IF(is_known, least, NULL) AS attributed_least,
  IF(is_known, most, NULL) AS attributed_most,
  IF(is_known, most - least, NULL) AS attributed_spread,
  attributed_first, attributed_last, attributed_linear, attributed_position_based,
  attributed_w_shaped, attributed_full_path, attributed_time_decay, attributed_markov,
  attributed_markov_converted, attributed_shapley
FROM (
  SELECT
    *,
    (attributed_first + attributed_last + attributed_linear + attributed_position_based
      + attributed_w_shaped + attributed_full_path + attributed_time_decay + attributed_markov
      + attributed_markov_converted + attributed_shapley) IS NOT NULL AS is_known,
    LEAST(
      attributed_first, attributed_last, attributed_linear, attributed_position_based,
      attributed_w_shaped, attributed_full_path, attributed_time_decay, attributed_markov,
      attributed_markov_converted, attributed_shapley
    ) AS least,
    GREATEST(
      attributed_first, attributed_last, attributed_linear, attributed_position_based,
      attributed_w_shaped, attributed_full_path, attributed_time_decay, attributed_markov,
      attributed_markov_converted, attributed_shapley
    ) AS most
  FROM credited
)
ORDER BY attributed_linear DESC, channel
