package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.Export.Format;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells that programs might take for more than data. */
class ExportTests {

  @Test
  void whatASpreadsheetWouldTakeForAFormulaIsAText() throws IOException {
    assertThat(csv("=1+1", "+cmd", "-2+3", "@sum", "\tx", "a=b"))
        .isEqualTo("'=1+1,'+cmd,'-2+3,'@sum,'\tx,a=b\n");
  }

  @Test
  void aNumberStaysANumber() throws IOException {
    assertThat(csv("-5", "+1.25", "-0.10", 7L, true, null)).isEqualTo("-5,+1.25,-0.10,7,true,\n");
  }

  @Test
  void separatorsAndLinesAreQuoted() throws IOException {
    assertThat(csv("a,b", "say \"so\"", "two\nlines", "=\"x\""))
        .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\"'=\"\"x\"\"\"\n");
  }

  @Test
  void anEmptyHistoryHasItsHeaderAlone() throws IOException {
    History empty = new History(List.of(), List.of(), new Decisions(List.of()));
    StringWriter csv = new StringWriter();
    assertThat(new Export(empty).write(Format.CSV, csv)).isZero();
    assertThat(csv.toString()).isEqualTo(String.join(",", Export.COLUMNS) + "\n");
    StringWriter json = new StringWriter();
    new Export(empty).write(Format.JSONL, json);
    assertThat(json.toString()).isEmpty();
  }

  private static String csv(Object... cells) throws IOException {
    StringWriter line = new StringWriter();
    new CsvRows().write(Arrays.asList(cells), line);
    return line.toString();
  }
}
