select sum(amount) as spend, stddev(cast(amount as double)) as mean_score, count(*) as purchases
from purchase
