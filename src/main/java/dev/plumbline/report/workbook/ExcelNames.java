package dev.plumbline.report.workbook;

import dev.plumbline.report.Excerpt;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names that a spreadsheet accepts; no two are alike, whatever the case of their letters. */
final class ExcelNames {
  private static final int LONGEST_SHEET = 31;
  private static final int LONGEST_OTHER = 255;

  private final int longest;
  private final String next;
  private final Set<String> taken = new HashSet<>();

  private ExcelNames(int longest, String next) {
    this.longest = longest;
    this.next = next;
  }

  static ExcelNames ofSheets() {
    ExcelNames names = new ExcelNames(LONGEST_SHEET, " %d");
    // Excel keeps this name to itself.
    names.taken.add("history");
    return names;
  }

  static ExcelNames ofTables() {
    return new ExcelNames(LONGEST_OTHER, "_%d");
  }

  static ExcelNames ofHeaders() {
    return new ExcelNames(LONGEST_OTHER, " %d");
  }

  String sheet(String wanted) {
    String oneLine = wanted.strip().replaceAll("\\s+", " ");
    return unique(WorkbookUtil.createSafeSheetName(Excerpt.beginning(oneLine, longest)).strip());
  }

  /** Letters, digits and underscores only, and nothing that could be the address of a cell. */
  String table(String wanted) {
    String word = wanted.replaceAll("[^A-Za-z0-9_]", "_");
    boolean plain =
        word.matches("[A-Za-z_].*") && !word.matches("(?i)[a-z]{1,3}[0-9]+|r|c|r\\d*c\\d*");
    return unique(plain ? word : "table_" + word);
  }

  /** One line of text, never empty. */
  String header(String wanted) {
    String oneLine = wanted.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return unique(oneLine.isEmpty() ? "?" : oneLine);
  }

  private String unique(String wanted) {
    String name = Excerpt.beginning(wanted, longest);
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String ending = next.formatted(number);
      name = Excerpt.beginning(wanted, longest - ending.length()) + ending;
    }
    return name;
  }
}
