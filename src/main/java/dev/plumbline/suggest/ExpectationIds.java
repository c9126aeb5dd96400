package dev.plumbline.suggest;

import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Project;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids of expectations on one table that no other in the project has. */
final class ExpectationIds {

  private final String table;
  private final Set<String> taken;

  private ExpectationIds(String table, Set<String> taken) {
    this.table = table;
    this.taken = taken;
  }

  static ExpectationIds of(Project project, String table) {
    Set<String> taken =
        project.tables().stream()
            .filter(other -> !other.name().equals(table))
            .flatMap(other -> other.expectations().stream())
            .map(ExpectationDefinition::id)
            .collect(Collectors.toSet());
    return new ExpectationIds(table.replaceFirst("^_+", ""), taken);
  }

  /** The id made of the table and this, with a number behind it if it is taken. */
  String next(String suffix) {
    String wanted = (table.isEmpty() ? "" : table + "-") + suffix;
    String id = wanted;
    for (int number = 2; !taken.add(id); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }
}
