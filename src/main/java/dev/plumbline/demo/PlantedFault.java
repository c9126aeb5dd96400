package dev.plumbline.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.Optional;

/**
 * A fault that was put into the demo data on purpose.
 *
 * @param kind a name that only this way of going wrong has
 * @param table the table whose check finds it
 * @param check id of that check, which no other fault makes fail
 * @param rows rows that the check must count as unexpected; empty where it counts none
 * @param description what was done to the data
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PlantedFault(
    String kind, String table, String check, Optional<Integer> rows, String description) {

  static final Comparator<PlantedFault> ORDER =
      Comparator.comparing(PlantedFault::table).thenComparing(PlantedFault::check);
}
