package dev.plumbline.table;

import static dev.plumbline.table.TableSamples.csv;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRecordTests {

  @TempDir Path folder;
  private TableSamples samples;

  @BeforeEach
  void prepare() {
    samples = new TableSamples(folder);
  }

  @Test
  void aRecordIsALineAndAnEmptyLineIsNone() {
    samples.file("a.csv", "id,name\n1,Anna\n\n2,\"Bert, jr\"\r\n3,\n\n");
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(table.rows().columns()).containsExactly("id", "name");
    assertThat(TableSamples.rows(table)).containsExactly("1|Anna", "2|Bert, jr", "3|·");
    assertThat(TableSamples.faults(table)).isEmpty();
    assertThat(table.findings()).isEmpty();
  }

  @Test
  void theHeaderMayHaveSpacesQuotesAndBlankLinesBeforeIt() {
    samples.file("a.csv", "\n\" id \", name \n1,Anna\n");
    assertThat(samples.open(csv("a.csv")).rows().columns()).containsExactly("id", "name");
    assertThat(TableSamples.rows(samples.open(csv("a.csv")))).containsExactly("1|Anna");
  }

  @Test
  void aQuotedValueMayHoldLineBreaksAndDoubledQuotes() {
    samples.file("a.csv", "id,note\n1,\"line one\nline \"\"two\"\"\r\nline three\"\n2,x\n");
    assertThat(TableSamples.rows(samples.open(csv("a.csv"))))
        .containsExactly("1|line one\nline \"two\"\r\nline three", "2|x");
  }

  @Test
  void aQuoteWithinAnUnquotedValueIsPartOfIt() {
    samples.file("a.csv", "id,size\n1,27\" wide\n2,x\n");
    assertThat(TableSamples.rows(samples.open(csv("a.csv")))).containsExactly("1|27\" wide", "2|x");
  }

  @Test
  void aBrokenQuoteSetsAsideItsLineAlone() {
    samples.file("a.csv", "id,name\n1,\"Anna\n2,Bert\n3,\"Cees\"\n4,\"D\"irk\n5,Eva\n");
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(TableSamples.rows(table)).containsExactly("2|Bert", "3|Cees", "5|Eva");
    assertThat(TableSamples.faults(table))
        .containsExactly(
            "a.csv:2 broken_quote null: 1,\"Anna", "a.csv:5 broken_quote null: 4,\"D\"irk");
    assertThat(TableSamples.setAside(table)).isEqualTo(2);
  }

  @Test
  void aQuoteThatNeverClosesSwallowsNothing() {
    samples.file("a.csv", "id,name\n1,\"Anna\n" + "2,Bert\n".repeat(500));
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(table.rows().count()).isEqualTo(500);
    assertThat(TableSamples.faults(table)).containsExactly("a.csv:2 broken_quote null: 1,\"Anna");
  }

  @Test
  void withoutMultilineAnOpenQuoteIsABrokenOne() {
    samples.file("a.csv", "id,name\n1,\"Anna\nMaria\"\n2,Bert\n");
    OpenedTable table = samples.open(csv("a.csv").singleLines());
    assertThat(TableSamples.rows(table)).containsExactly("2|Bert");
    assertThat(TableSamples.setAside(table)).isEqualTo(2);
  }

  @Test
  void aRecordOfAnotherWidthIsSetAside() {
    samples.file("a.csv", "id,name\n1\n2,Bert,extra\n3,Cees\n,\n");
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(TableSamples.rows(table)).containsExactly("3|Cees", "·|·");
    assertThat(TableSamples.faults(table))
        .containsExactly("a.csv:2 column_count null: 1", "a.csv:3 column_count null: 2,Bert,extra");
  }

  @Test
  void aLineInOneQuotedCellIsReadWhereDeclared() {
    samples.file("a.csv", "id,name,city\n\"1,\"\"Anna, jr\"\",Gent\"\n2,Bert,Aalst\n\"3,x\"\n");
    OpenedTable strict = samples.open(csv("a.csv"));
    assertThat(TableSamples.rows(strict)).containsExactly("2|Bert|Aalst");
    assertThat(TableSamples.faults(strict))
        .containsExactly(
            "a.csv:2 column_count null: \"1,\"\"Anna, jr\"\",Gent\"",
            "a.csv:4 column_count null: \"3,x\"");
    OpenedTable unwrapped = samples.open(csv("a.csv").unwrapLines());
    assertThat(TableSamples.rows(unwrapped)).containsExactly("1|Anna, jr|Gent", "2|Bert|Aalst");
    assertThat(TableSamples.faults(unwrapped))
        .containsExactly("a.csv:4 column_count null: \"3,x\"");
  }

  @Test
  void bytesThatAreNoTextSetAsideTheirLineAlone() {
    samples.file("a.csv", "id,name\n1,Zoë\n2,Bert\n", StandardCharsets.ISO_8859_1);
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(TableSamples.rows(table)).containsExactly("2|Bert");
    assertThat(TableSamples.faults(table)).containsExactly("a.csv:2 bad_encoding null: 1,Zo\uFFFD");
  }

  @Test
  void aReplacementCharacterThatIsReallyThereIsText() {
    samples.file("a.csv", "id,name\n1,Zo\uFFFD\n");
    assertThat(TableSamples.rows(samples.open(csv("a.csv")))).containsExactly("1|Zo\uFFFD");
  }

  @Test
  void otherEncodingsAreRead() {
    String text = "id,name\n1,Zoë €\n2,\"Bert\nB\"\n";
    samples.file("w.csv", text, Charset.forName("windows-1252"));
    samples.file("u.csv", text, StandardCharsets.UTF_16LE);
    samples.file("l.csv", text.replace("€", "£"), StandardCharsets.ISO_8859_1);
    assertThat(TableSamples.rows(samples.open(csv("w.csv").encoding("windows-1252"))))
        .containsExactly("1|Zoë €", "2|Bert\nB");
    assertThat(TableSamples.rows(samples.open(csv("u.csv").encoding("UTF-16LE"))))
        .containsExactly("1|Zoë €", "2|Bert\nB");
    assertThat(TableSamples.rows(samples.open(csv("l.csv").encoding("ISO-8859-1"))))
        .containsExactly("1|Zoë £", "2|Bert\nB");
  }

  @Test
  void aByteOrderMarkTellsTheEncodingAndIsNoPartOfTheHeader() {
    String text = "\uFEFFid,name\n1,Zoë \uD83D\uDE00\n";
    samples.file("8.csv", text, StandardCharsets.UTF_8);
    samples.file("le.csv", text, StandardCharsets.UTF_16LE);
    samples.file("be.csv", text, StandardCharsets.UTF_16BE);
    for (String name : new String[] {"8.csv", "le.csv", "be.csv"}) {
      OpenedTable table = samples.open(csv(name));
      assertThat(table.rows().columns()).containsExactly("id", "name");
      assertThat(TableSamples.rows(table)).containsExactly("1|Zoë \uD83D\uDE00");
    }
  }

  @Test
  void halfACharacterInUtf16SetsAsideItsLineAlone() {
    samples.file("a.csv", utf16("\uFEFFid,name\n1,x\uD83Dy\n2,Bert\n"));
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(TableSamples.rows(table)).containsExactly("2|Bert");
    assertThat(TableSamples.faults(table)).hasSize(1);
    assertThat(TableSamples.faults(table).get(0)).startsWith("a.csv:2 bad_encoding");
  }

  private static byte[] utf16(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) & 0xFF);
      bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
    }
    return bytes;
  }

  @Test
  void otherDelimitersAndQuotesAreRead() {
    samples.file("s.csv", "id;name\n1;\"a;b\"\n");
    samples.file("t.tsv", "id\tname\n\t\n1\ta,b\n");
    samples.file("p.txt", "id|name\n1|'a|''b'''\n");
    assertThat(TableSamples.rows(samples.open(csv("s.csv").delimiter(';'))))
        .containsExactly("1|a;b");
    assertThat(TableSamples.rows(samples.open(csv("t.tsv").delimiter('\t'))))
        .containsExactly("·|·", "1|a,b");
    assertThat(TableSamples.rows(samples.open(csv("p.txt").delimiter('|').quote('\''))))
        .containsExactly("1|a|'b'");
  }

  @Test
  void emptyTextsAndDeclaredTextsAreNoValue() {
    samples.file("a.csv", "id,name\n1,\n2,\"\"\n3,NA\n4, unknown \n5,na\n");
    assertThat(TableSamples.rows(samples.open(csv("a.csv").nulls("NA", "unknown"))))
        .containsExactly("1|·", "2|·", "3|·", "4|·", "5|na");
  }

  @Test
  void aSingleColumnIsRead() {
    samples.file("a.csv", "id\n1\n\"\"\n\n2");
    assertThat(TableSamples.rows(samples.open(csv("a.csv")))).containsExactly("1", "·", "2");
  }

  @Test
  void aHeaderAloneHasNoRows() {
    samples.file("a.csv", "id,name\n");
    assertThat(TableSamples.rows(samples.open(csv("a.csv")))).isEmpty();
  }

  @Test
  void aDelimiterThatEndsEveryLineMakesAColumn() {
    samples.file("a.csv", "id,name,\n1,Anna,\n");
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(table.rows().columns()).containsExactly("id", "name", "column_3");
    assertThat(TableSamples.rows(table)).containsExactly("1|Anna|·");
  }
}
