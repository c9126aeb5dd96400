package dev.plumbline.check;

import java.util.List;

/**
 * A question that is asked of every group of rows alike. All that are asked of the same groups
 * share one group-by. The answer has one {@link GroupAnswer} for each group.
 *
 * @param by the columns whose equal values make a group of rows; missing equals missing
 * @param masks how the values of those columns are shown, in their order
 * @param rows Spark SQL condition of the rows that belong to groups at all
 * @param question one that shares a scan or a group-by
 */
record SegmentQuestion(List<String> by, List<ColumnMask> masks, String rows, Question question)
    implements Question {
  /** The most groups that are looked at; a table with more of them cannot be judged by group. */
  static final int MOST_GROUPS = 10_000;

  SegmentQuestion {
    by = List.copyOf(by);
    masks = List.copyOf(masks);
  }

  /** Whether a question can be asked of groups of rows. */
  static boolean canAsk(Question question) {
    return question instanceof ScanQuestion || question instanceof GroupQuestion;
  }

  /**
   * What a group of rows answered.
   *
   * @param key the parts of its {@link GroupKey}; null where there is no value
   * @param shown the values of its columns as they are shown; null where there is none, and nothing
   *     where only the key was asked for
   * @param rows how many rows it has, or how many of them were found
   */
  record GroupAnswer(List<String> key, List<String> shown, long rows, Answer answer) {}
}
