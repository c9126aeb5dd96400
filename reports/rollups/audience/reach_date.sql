-- The days of the trend: the as-of date and the ends of the five months before.
SELECT
  EXPLODE(
    ARRAY_DISTINCT(
      TRANSFORM(
        SEQUENCE(0, 5), back -> IF(back = 0, :as_of, LAST_DAY(ADD_MONTHS(:as_of, -back)))
      )
    )
  ) AS day
