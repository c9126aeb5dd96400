package dev.plumbline.check.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What texts are read as, beside what the tools read them as whose names the types bear. */
class TextFormatTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void textsAreDatesWhereDateutilReadsThem() throws IOException {
    assertReadsAlike("dateutil.jsonl", DateText::isDate);
  }

  @Test
  void whatDateutilReadsWithGoodWillIsNoDate() {
    for (String leftOut :
        List.of("1.234,56", "13pm", "10 h 36", "10:00 11:00", "10:00 on 1 May pm")) {
      assertThat(DateText.isDate(leftOut)).as(leftOut).isFalse();
    }
  }

  @Test
  void textsAreJsonWherePythonReadsThem() throws IOException {
    assertReadsAlike("json-loads.jsonl", JsonText::isJson);
  }

  @Test
  void jsonNestedTooDeepIsNone() {
    assertThat(JsonText.isJson("[".repeat(1_000) + "]".repeat(1_000))).isTrue();
    assertThat(JsonText.isJson("[".repeat(1_001) + "]".repeat(1_001))).isFalse();
  }

  @Test
  void valuesMeetSchemasAsThePythonLibrarySays() {
    assertThat(JsonText.meetsSchema("1.0", "{\"type\": \"integer\"}")).isTrue();
    assertThat(JsonText.meetsSchema("1.5", "{\"type\": \"integer\"}")).isFalse();
    assertThat(JsonText.meetsSchema("true", "{\"type\": \"integer\"}")).isFalse();
    assertThat(JsonText.meetsSchema("\"a\"", "{\"format\": \"email\"}")).isTrue();
    assertThat(JsonText.meetsSchema("\"xa1\"", "{\"pattern\": \"a\\\\d\"}")).isTrue();
    assertThat(JsonText.meetsSchema("{\"a\": NaN}", "{\"required\": [\"a\"]}")).isTrue();
    assertThat(JsonText.meetsSchema("NaN", "{\"minimum\": 5}")).isFalse();
    assertThatThrownBy(() -> JsonText.meetsSchema("jan@x.nl", "{}"))
        .isInstanceOf(InvalidJson.class)
        .hasMessage("A value is not JSON");
  }

  @Test
  void aCacheIsBoundedAndMakesAgainWhatItForgot() {
    List<String> made = new ArrayList<>();
    Cache<String> cache =
        new Cache<>(
            text -> {
              made.add(text);
              return text;
            });
    cache.get("a");
    cache.get("a");
    assertThat(made).containsExactly("a");
    for (int number = 0; number < 300; number++) {
      cache.get("n" + number);
    }
    cache.get("a");
    assertThat(made).filteredOn("a"::equals).hasSize(2);
  }

  private static void assertReadsAlike(String file, Predicate<String> reads) throws IOException {
    List<String> different = new ArrayList<>();
    int count = 0;
    try (InputStream lines = TextFormatTests.class.getResourceAsStream(file);
        var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
      while (values.hasNext()) {
        JsonNode line = values.next();
        String text = line.get("text").textValue();
        if (reads.test(text) != line.get("reads").booleanValue()) {
          different.add(text);
        }
        count++;
      }
    }
    assertThat(different).isEmpty();
    assertThat(count).isGreaterThan(80);
  }
}
