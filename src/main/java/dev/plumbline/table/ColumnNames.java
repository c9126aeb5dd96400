package dev.plumbline.table;

import dev.plumbline.project.ColumnDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the columns of files as the table calls them: by declared header, else by declared name,
 * else as they are called in the first file. Case does not tell columns apart, as in Spark.
 */
final class ColumnNames {

  private final List<ColumnDefinition> declared;
  private final Map<String, String> byName = new HashMap<>();

  ColumnNames(Collection<ColumnDefinition> declared) {
    this.declared = List.copyOf(declared);
    declared.forEach(column -> byName.put(key(column.name()), column.name()));
  }

  /** One name for each cell of a header; names that repeat get a number behind them. */
  List<String> named(List<String> header) {
    String[] names = new String[header.size()];
    Set<String> taken = new HashSet<>();
    List<String> keys = header.stream().map(ColumnNames::key).toList();
    for (ColumnDefinition column : declared) {
      column.headers().stream()
          .map(text -> keys.indexOf(key(text)))
          .filter(position -> position >= 0 && names[position] == null)
          .findFirst()
          .ifPresent(
              position -> {
                names[position] = column.name();
                taken.add(key(column.name()));
              });
    }
    for (int i = 0; i < names.length; i++) {
      names[i] = names[i] == null ? free(plainName(header.get(i), i), taken) : names[i];
    }
    return new ArrayList<>(Arrays.asList(names));
  }

  /** How many of the declared columns a header names. */
  long declaredIn(List<String> header) {
    Set<String> keys = header.stream().map(ColumnNames::key).collect(Collectors.toSet());
    return declared.stream()
        .filter(
            column ->
                Stream.concat(Stream.of(column.name()), column.headers().stream())
                    .anyMatch(name -> keys.contains(key(name))))
        .count();
  }

  private String plainName(String header, int position) {
    String shown = header.isBlank() ? "column_" + (position + 1) : header.strip();
    return byName.computeIfAbsent(key(shown), unknown -> shown);
  }

  private String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 2; !taken.add(key(free)); number++) {
      free = name + "_" + number;
    }
    return free;
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
