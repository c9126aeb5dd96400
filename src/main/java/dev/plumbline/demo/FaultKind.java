package dev.plumbline.demo;

/**
 * A way in which data goes wrong.
 *
 * @param kind a name that only this way has
 * @param check id of the check that finds it; starts with the table's name and a hyphen
 * @param description what was done to the data
 */
record FaultKind(String kind, String check, String description) {

  String table() {
    return check.substring(0, check.indexOf('-'));
  }
}
