package dev.plumbline.table;

import dev.plumbline.project.ShownPath;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What files are called where they are shown. A name that was found, not written in the project, is
 * data: whoever delivered the file may have named it after a person.
 *
 * @param written the words of the path in the project
 */
record FileLabel(Set<String> written) {
  private static final String HIDDEN = "•••";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern HIDDEN_WORDS = Pattern.compile("•••(?:[^\\p{L}\\p{N}/•]+•••)+");

  /** Dates, serial numbers, codes of two letters, months, and how files are written. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\d{1,3}|0\\d{4}|(19|20)\\d{2}((0[1-9]|1[0-2])([0-2]\\d|3[01])?)?"
              + "|[a-z]{1,2}\\d{0,3}"
              + "|jan|feb|mar|apr|may|mei|jun|jul|aug|sep|sept|oct|okt|nov|dec"
              + "|part|csv|tsv|txt|json|jsonl|ndjson|xlsx|parquet|orc|avro|snappy|zstd|gz|bz2");

  /**
   * @param path as the project has it
   */
  static FileLabel of(String path) {
    return new FileLabel(
        WORD.matcher(ShownPath.of(path))
            .results()
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }

  /**
   * The name without what may be of a person; where that leaves something out, with the position.
   *
   * @param name of the file, with its folders
   * @param position of the file among those of the table by path, counted from 1
   */
  String of(String name, int position) {
    String shown =
        HIDDEN_WORDS
            .matcher(
                WORD.matcher(name)
                    .replaceAll(word -> Matcher.quoteReplacement(shown(word.group()))))
            .replaceAll(HIDDEN);
    return shown.equals(name) ? name : shown + "#" + position;
  }

  private String shown(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return written.contains(small) || PLAIN.matcher(small).matches() ? word : HIDDEN;
  }
}
