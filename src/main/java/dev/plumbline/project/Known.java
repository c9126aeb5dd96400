package dev.plumbline.project;

import java.util.Optional;

/**
 * What the files of a project may name of one another, known before they are bound.
 *
 * @param owners ids in {@code owners}; empty where they could not be read
 * @param defaultOwner owner of what names none
 * @param sourceOwners who answers for the tables of which sources
 * @param rollups names of all roll-ups
 * @param metrics ids of all metrics; empty where they could not be read
 * @param folders where tables may be read from; empty while the profile is unknown
 */
record Known(
    Optional<Names> owners,
    String defaultOwner,
    SourceOwners sourceOwners,
    Names rollups,
    Optional<Names> metrics,
    Optional<AllowedFolders> folders) {

  void checkPath(Item path, Faults faults) {
    folders.ifPresent(allowed -> allowed.check(path, faults));
  }

  void checkOwner(Item owner, Faults faults) {
    owners.ifPresent(names -> names.check(owner, faults));
  }

  void checkMetric(Item metric, Faults faults) {
    metrics.ifPresent(names -> names.check(metric, faults));
  }

  /** The owner that an item names, checked. */
  Optional<String> owner(Item item, Faults faults) {
    Optional<Item> owner = item.at("owner");
    owner.ifPresent(named -> checkOwner(named, faults));
    return owner.map(Item::text);
  }
}
