package dev.plumbline.project;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the views that every project has. */
public final class BuiltInViews {
  /** What the checks of this run found. */
  public static final String CHECK_RESULT = "check_result";

  /** What this run found of the tables. */
  public static final String TABLE_RESULT = "table_result";

  /** What became of what the runs before found. */
  public static final String FINDING_RESULT = "finding_result";

  /** Those that tell of this run. */
  public static final Set<String> OF_RESULTS = Set.of(CHECK_RESULT, TABLE_RESULT, FINDING_RESULT);

  /** Those that tell of the project. */
  public static final Set<String> OF_PROJECT = Set.of("declared_column", "column_use");

  /** All of them. */
  static final Set<String> ALL =
      Stream.of(OF_RESULTS, OF_PROJECT)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private BuiltInViews() {}
}
