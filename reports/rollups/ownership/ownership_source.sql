-- A source with those who look after it on the as-of date, and what is wrong with that. Who has left
-- is whoever personnel says has ended before that date, or is no longer active. A person whom the
-- personnel system does not know cannot answer for anything.
WITH person_known AS (
  SELECT
    person_id,
    MAX(COALESCE(ended_on < :as_of, FALSE) OR NOT COALESCE(active, TRUE)) AS is_gone
  FROM person
  GROUP BY person_id
),
assigned AS (
  SELECT
    assignment.source_id,
    assignment.kind,
    assignment.person_id,
    COALESCE(assignment.valid_from, :as_of) <= :as_of
      AND COALESCE(assignment.valid_until, :as_of) >= :as_of AS holds,
    person_known.person_id IS NULL AS is_stranger,
    COALESCE(person_known.is_gone, FALSE) AS is_gone
  FROM data_owner_assignment AS assignment
  LEFT JOIN person_known ON person_known.person_id = assignment.person_id
),
counted AS (
  SELECT
    source_id,
    COUNT_IF(kind = 'OWNER') AS owners_ever,
    COUNT(DISTINCT IF(holds AND kind = 'OWNER', person_id, NULL)) AS owners,
    COUNT(DISTINCT IF(holds AND kind = 'STEWARD', person_id, NULL)) AS stewards,
    COUNT(DISTINCT IF(holds AND kind = 'BACKUP', person_id, NULL)) AS backups,
    COUNT_IF(holds AND kind = 'OWNER' AND is_gone) AS owners_gone,
    COUNT_IF(holds AND kind = 'STEWARD' AND is_gone) AS stewards_gone,
    COUNT_IF(holds AND kind = 'BACKUP' AND is_gone) AS backups_gone,
    COUNT_IF(holds AND kind = 'OWNER' AND is_stranger) AS owners_unknown,
    COUNT_IF(holds AND kind = 'STEWARD' AND is_stranger) AS stewards_unknown,
    COUNT_IF(holds AND kind = 'BACKUP' AND is_stranger) AS backups_unknown,
    ARRAYS_OVERLAP(
      COLLECT_SET(IF(holds AND kind = 'OWNER', person_id, NULL)),
      COLLECT_SET(IF(holds AND kind = 'BACKUP', person_id, NULL))
    ) AS is_own_backup
  FROM assigned
  GROUP BY source_id
),
judged AS (
  SELECT
    source.*,
    COALESCE(counted.owners, 0) AS owners,
    COALESCE(counted.stewards, 0) AS stewards,
    COALESCE(counted.backups, 0) AS backups,
    COALESCE(counted.owners = 1 AND owners_gone + owners_unknown = 0, FALSE) AS is_owned,
    COALESCE(counted.stewards > stewards_gone + stewards_unknown, FALSE) AS is_kept,
    COALESCE(
      counted.backups > backups_gone + backups_unknown AND NOT is_own_backup, FALSE
    ) AS is_backed_up,
    FILTER(
      ARRAY(
        IF(COALESCE(owners_ever, 0) = 0, 'NO_OWNER', NULL),
        IF(owners_ever > 0 AND counted.owners = 0, 'OWNER_EXPIRED', NULL),
        IF(counted.owners > 1, 'SEVERAL_OWNERS', NULL),
        IF(COALESCE(counted.stewards, 0) = 0, 'NO_STEWARD', NULL),
        IF(COALESCE(counted.backups, 0) = 0, 'NO_BACKUP', NULL),
        IF(owners_gone > 0, 'OWNER_LEFT', NULL),
        IF(stewards_gone > 0, 'STEWARD_LEFT', NULL),
        IF(backups_gone > 0, 'BACKUP_LEFT', NULL),
        IF(owners_unknown > 0, 'OWNER_UNKNOWN', NULL),
        IF(stewards_unknown > 0, 'STEWARD_UNKNOWN', NULL),
        IF(backups_unknown > 0, 'BACKUP_UNKNOWN', NULL),
        IF(is_own_backup, 'OWNER_IS_BACKUP', NULL)
      ),
      code -> code IS NOT NULL
    ) AS findings
  FROM data_source AS source
  LEFT JOIN counted ON counted.source_id = source.source_id
)
SELECT
  *,
  CAST((INT(is_owned) + INT(is_kept) + INT(is_backed_up)) / 3 AS DECIMAL(9, 6)) AS ownership_score
FROM judged
