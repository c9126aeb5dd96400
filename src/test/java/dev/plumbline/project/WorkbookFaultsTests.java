package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in the declaration of a workbook is told with its line and what to write. */
class WorkbookFaultsTests {
  private static final String CONTACT = "checks/contact.yml";
  private static final String SOURCE = "{format: csv, path: \"${data}/crm/contact.csv\"}";

  @TempDir private Path parent;
  private ProjectFolder folder;

  @BeforeEach
  void copyExample() throws IOException {
    folder = ProjectFolder.example(parent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "header: []              | header is empty; write at least one entry",
        "range: B5               | range is \"B5\"; write cells that are read of each sheet, such as"
            + " B5:F40 or B:F; all where absent",
        "synonyms: {A: B}        | A is the text \"B\"; write a list",
        "hidden: sometimes       | hidden is the text \"sometimes\"; write true or false",
        "sheet: Jan              | unknown key \"sheet\"; write \"sheets\"",
        "sheets: \"(\"           | sheets is no regular expression: \"(\"; close every bracket, and"
            + " put a backslash before signs that stand for themselves",
        "end: \"[\"              | end is no regular expression: \"[\"; close every bracket, and put"
            + " a backslash before signs that stand for themselves",
        "skip: {A: \"(\"}        | A is no regular expression: \"(\"; close every bracket, and put a"
            + " backslash before signs that stand for themselves",
      })
  void everyKeyOfAWorkbookIsJudged(String key, String fault) throws IOException {
    String header = key.startsWith("header") ? "" : "header: [A], ";
    declare("{format: workbook, path: book.xlsx, " + header + key + "}");

    assertThat(folder.faults()).containsExactly(CONTACT + ":5: " + fault);
  }

  @Test
  void aWorkbookNeedsAHeaderOrARange() throws IOException {
    declare("{format: workbook, path: book.xlsx}");

    assertThat(folder.faults())
        .containsExactly(CONTACT + ":5: source does not say what it is; add one of header, range");
  }

  @Test
  void anAuditTakesAPathAndNothingElse() throws IOException {
    declare("{format: workbook_audit}");
    assertThat(folder.faults()).containsExactly(CONTACT + ":5: source has no path; add path");
  }

  @Test
  void anAuditReadsWholeWorkbooks() throws IOException {
    declare("{format: workbook_audit, path: book.xlsx, header: [A]}");
    assertThat(folder.faults())
        .containsExactly(CONTACT + ":5: unknown key \"header\"; use one of format, path");
  }

  private void declare(String source) throws IOException {
    folder.replace(CONTACT, SOURCE, source);
  }
}
