select contact.country, sum(purchase.amount) as spend, avg(contact.score) as mean_score, count(*) as purchases
from purchase join contact on contact.contact_id = purchase.contact_id
group by contact.country
