package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.plumbline.project.Place;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Distribution;
import dev.plumbline.result.Finding;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.Trust;
import dev.plumbline.result.ViewLineage;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunSchemaTests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMA = Path.of("docs/schema/run.json");

  @TempDir Path folder;

  @Test
  void whatIsWrittenFollowsTheSchema() throws IOException {
    for (RunResult run :
        List.of(
            SampleRuns.inEnglish(),
            SampleRuns.inDutch(),
            DrillRuns.inEnglish(),
            RememberedRuns.inEnglish(),
            TrustedRuns.inEnglish())) {
      assertThat(schema().validate(written(run))).isEmpty();
    }
  }

  @Test
  void anUnknownPropertyDoesNot() throws IOException {
    ObjectNode run = (ObjectNode) written(SampleRuns.inEnglish());
    run.withObject("/run").put("host", "somewhere");
    assertThat(schema().validate(run)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordIsDescribedWhole(Class<? extends Record> type) throws IOException {
    JsonNode described = JSON.readTree(SCHEMA.toFile()).at("/$defs/" + type.getSimpleName());
    List<String> properties = names(described.get("properties").fieldNames());
    List<String> required = new ArrayList<>();
    described.get("required").forEach(name -> required.add(name.textValue()));
    // The kind of a section comes from its class.
    properties.remove("kind");
    required.remove("kind");

    RecordComponent[] components = type.getRecordComponents();
    assertThat(properties).containsExactlyElementsOf(names(Arrays.stream(components)));
    assertThat(required)
        .containsExactlyElementsOf(
            names(Arrays.stream(components).filter(c -> c.getType() != Optional.class)));
    assertThat(described.get("additionalProperties").booleanValue()).isFalse();
  }

  static Stream<Class<?>> records() {
    return Stream.of(
            Stream.<Class<?>>of(
                Place.class,
                RunResult.class,
                TableResult.class,
                CheckResult.class,
                Distribution.class,
                ReportResult.class,
                Trust.class,
                Finding.class,
                ViewLineage.class),
            Arrays.stream(RunResult.class.getDeclaredClasses()),
            Arrays.stream(TableResult.class.getDeclaredClasses()),
            Arrays.stream(CheckResult.class.getDeclaredClasses()),
            Arrays.stream(Distribution.class.getDeclaredClasses()),
            Arrays.stream(ReportResult.class.getDeclaredClasses()),
            Arrays.stream(Finding.class.getDeclaredClasses()),
            Arrays.stream(ViewLineage.class.getDeclaredClasses()))
        .flatMap(types -> types)
        .filter(Class::isRecord);
  }

  private static List<String> names(java.util.Iterator<String> names) {
    List<String> all = new ArrayList<>();
    names.forEachRemaining(all::add);
    return all;
  }

  private static List<String> names(Stream<RecordComponent> components) {
    return components.map(c -> new SnakeCaseStrategy().translate(c.getName())).toList();
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(JSON.readTree(SCHEMA.toFile()));
  }

  private JsonNode written(RunResult run) throws IOException {
    new RunFile().write(run, folder);
    return JSON.readTree(folder.resolve(RunFile.NAME).toFile());
  }
}
