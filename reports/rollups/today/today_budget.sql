-- Lines that will cost more than they have, largest first.
SELECT line, country, campaign, overspent
FROM budget_overspent
ORDER BY overspent DESC, line
