package dev.plumbline.check;

import dev.plumbline.result.CheckResult.Segments;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What checks saw in the runs before that may be compared with. */
@FunctionalInterface
public interface EarlierFigures {

  /**
   * What a check saw on each earlier date of the data.
   *
   * @param table of the check
   * @param check id
   * @return empty where the history cannot be read
   */
  Optional<List<EarlierFigure>> of(String table, String check);

  /** No run before is known. */
  static EarlierFigures none() {
    return (table, check) -> Optional.of(List.of());
  }

  /**
   * What a check saw on one date.
   *
   * @param observed the figure of the table as a whole
   * @param segments the figures of groups
   */
  record EarlierFigure(LocalDate day, Optional<String> observed, Optional<Segments> segments) {}
}
