package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.project.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTests {

  @TempDir Path folder;
  private TableSamples samples;

  @BeforeEach
  void prepare() {
    samples = new TableSamples(folder);
  }

  private static Source.Json lines(String path) {
    return new Source.Json(path, "UTF-8", List.of("NA"), Locale.ENGLISH, false, TableSamples.PLACE);
  }

  private static Source.Json document(String path) {
    return new Source.Json(path, "UTF-8", List.of(), Locale.ENGLISH, true, TableSamples.PLACE);
  }

  @Test
  void everyLineIsAnObjectAndTextsKeepTheirForm() {
    samples.file(
        "a.jsonl",
        "\uFEFF{\"id\": 1, \"name\": \"Anna\\nB\", \"ok\": true, \"tags\": [\"x\", {\"y\": null}]}\n"
            + "\n{\"id\": 1.50, \"name\": null, \"more\": \"NA\"}\r\n");
    OpenedTable table = samples.open(lines("a.jsonl"));
    assertThat(table.rows().columns()).containsExactly("id", "name", "ok", "tags", "more");
    assertThat(TableSamples.rows(table))
        .containsExactly("1|Anna\nB|true|[\"x\",{\"y\":null}]|·", "1.50|·|·|·|·");
  }

  @Test
  void declaredColumnsAreReadWithTheirTypes() {
    samples
        .column("id", "integer")
        .column("amount", "decimal(8,2)")
        .columnCalled("on", "date", "d");
    samples.file(
        "a.jsonl",
        "{\"id\": 1, \"amount\": 1.5E+2, \"d\": \"2020-01-01\", \"extra\": {\"x\": 1}}\n"
            + "{\"id\": \"x\", \"amount\": 1.005, \"d\": 5}\n");
    OpenedTable table = samples.open(lines("a.jsonl"));
    assertThat(table.rows().columns()).containsExactly("id", "amount", "on");
    assertThat(TableSamples.rows(table)).containsExactly("1|150.00|2020-01-01", "·|·|·");
    assertThat(TableSamples.faults(table))
        .containsExactly(
            "a.jsonl:2 bad_number id: x",
            "a.jsonl:2 bad_number amount: 1.005",
            "a.jsonl:2 bad_date on: 5");
  }

  @Test
  void aLineThatIsNoObjectIsSetAside() {
    samples.column("id", "integer");
    samples.file(
        "a.jsonl", "{\"id\": 1}\n{\"id\": 2\n[3]\n{\"id\": 4} x\n{\"id\": 5, \"id\": 6}\n{}\n");
    OpenedTable table = samples.open(lines("a.jsonl"));
    assertThat(TableSamples.rows(table)).containsExactly("1", "·");
    assertThat(TableSamples.faults(table))
        .containsExactly(
            "a.jsonl:2 broken_json null: {\"id\": 2",
            "a.jsonl:3 broken_json null: [3]",
            "a.jsonl:4 broken_json null: {\"id\": 4} x",
            "a.jsonl:5 broken_json null: {\"id\": 5, \"id\": 6}");
  }

  @Test
  void aLineThatIsNoTextIsSetAside() {
    samples.column("name", "string");
    samples.file("a.jsonl", "{\"name\":\"é\"}\n{\"name\":\"b\"}\n", StandardCharsets.ISO_8859_1);
    OpenedTable table = samples.open(lines("a.jsonl"));
    assertThat(TableSamples.rows(table)).containsExactly("b");
    assertThat(TableSamples.setAside(table)).isEqualTo(1);
  }

  @Test
  void aDocumentIsAnArrayOrAnObject() {
    samples.file("a.json", "[\n {\"id\": 1},\n 7,\n {\"id\": 2, \"name\": \"x\"}\n]\n");
    samples.file("b.json", "{\n \"id\": 3\n}\n");
    OpenedTable table = samples.open(document("*.json"));
    assertThat(TableSamples.rows(table)).containsExactlyInAnyOrder("1|·", "2|x", "3|·");
    assertThat(TableSamples.faults(table)).containsExactly("a.json:3 broken_json null: 7");
  }

  @Test
  void theRestOfABrokenDocumentIsSetAside() {
    samples.column("id", "integer");
    samples.file("a.json", "[\n {\"id\": 1},\n {\"id\": \n");
    OpenedTable table = samples.open(document("a.json"));
    assertThat(TableSamples.rows(table)).containsExactly("1");
    assertThat(TableSamples.setAside(table)).isEqualTo(1);
  }

  @Test
  void numbersAreReadWhateverTheLocale() {
    samples.column("a", "decimal(8,2)").column("b", "decimal(8,2)");
    samples.file("a.jsonl", "{\"a\": 1.5, \"b\": \"1,5\"}\n");
    Source.Json dutch =
        new Source.Json(
            "a.jsonl", "UTF-8", List.of(), Locale.forLanguageTag("nl"), false, TableSamples.PLACE);
    assertThat(TableSamples.rows(samples.open(dutch))).containsExactly("1.50|1.50");
  }

  @Test
  void aMissingOrEmptyFileIsRefused() {
    samples.file("a.jsonl", "");
    assertThatThrownBy(() -> samples.open(lines("a.jsonl")))
        .hasMessage("a.jsonl is empty, without even a header: deliver it again.");
    assertThatThrownBy(() -> samples.open(lines("b.jsonl")))
        .hasMessage("No file found at b.jsonl: correct the path or deliver the file.");
  }
}
