package dev.plumbline.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.TestSpark;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Formats of dates, beside what Python's {@code datetime.strptime} makes of the same texts. */
class StrptimeTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void textsMatchTheFormatsWithWhichPythonReadsThem() throws IOException {
    List<JsonNode> lines = lines();
    List<Object> reads =
        TestSpark.session()
            .sql(
                lines.stream()
                    .map(StrptimeTests::condition)
                    .collect(Collectors.joining(", ", "SELECT array(", ")")))
            .head()
            .getList(0);
    List<JsonNode> different = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      if (!reads.get(index).equals(lines.get(index).get("reads").booleanValue())) {
        different.add(lines.get(index));
      }
    }
    assertThat(different).isEmpty();
    assertThat(lines).hasSizeGreaterThan(150);
  }

  @Test
  void formatsThatPythonRefusesAreRefused() {
    for (String format :
        List.of(
            "%",
            "%T", "%F", "%e", "%Y%Y", "%c %Y", "%V", "%G-%V", "%G %u", "%Y %V %u", "%G %V %u %j")) {
      assertThatThrownBy(() -> StrftimeFormat.parse(format))
          .as(format)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String condition(JsonNode line) {
    String text = Sql.text(line.get("text").textValue());
    return "coalesce(" + StrftimeFormat.parse(line.get("format").textValue()).sql(text) + ", true)";
  }

  private static List<JsonNode> lines() throws IOException {
    try (InputStream file = StrptimeTests.class.getResourceAsStream("strptime.jsonl");
        var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file)) {
      return values.readAll();
    }
  }
}
