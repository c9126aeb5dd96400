package dev.plumbline.check;

import java.util.List;

/**
 * A question that is asked of every group of rows alike. All that are asked of the same groups
 * share one group-by. The answer has one {@link GroupAnswer} for each group.
 *
 * @param by the columns whose equal values make a group of rows; missing equals missing
 * @param rows Spark SQL condition of the rows that belong to groups at all
 * @param question one that shares a scan or a group-by
 */
record SegmentQuestion(List<String> by, String rows, Question question) implements Question {
  /** The most groups that are looked at; a table with more of them cannot be judged by group. */
  static final int MOST_GROUPS = 10_000;

  SegmentQuestion {
    by = List.copyOf(by);
  }

  /** Whether a question can be asked of groups of rows. */
  static boolean canAsk(Question question) {
    return question instanceof ScanQuestion || question instanceof GroupQuestion;
  }

  /**
   * What a group of rows answered.
   *
   * @param key the values of its columns as texts; null where there is none
   * @param rows how many rows it has, or how many of them were found
   */
  record GroupAnswer(List<String> key, long rows, Answer answer) {}
}
