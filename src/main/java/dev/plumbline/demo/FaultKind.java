package dev.plumbline.demo;

import java.util.Optional;

/**
 * A way in which data goes wrong.
 *
 * @param kind a name that only this way has
 * @param check id of the check that finds it; starts with the table's name and a hyphen
 * @param description what was done to the data
 */
record FaultKind(String kind, String check, String description) {

  /** The fault as it was planted in so many rows. */
  PlantedFault in(int rows) {
    return new PlantedFault(kind, table(), check, Optional.of(rows), description);
  }

  String table() {
    return check.substring(0, check.indexOf('-'));
  }
}
