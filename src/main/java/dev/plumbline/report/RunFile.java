package dev.plumbline.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code run.json}, and reads it back. Decimals keep their digits; what is empty is left
 * out.
 */
public final class RunFile implements Output {
  /** The name of the file in the site. */
  public static final String NAME = "run.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES));

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), WRITER.writeValueAsString(run) + "\n");
  }

  /**
   * Reads a run back.
   *
   * @throws IOException if the file is not a run, or one of a newer format
   */
  public static RunResult read(Path file) throws IOException {
    RunResult run;
    try {
      run = MAPPER.readValue(Files.readString(file), RunResult.class);
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not the run.json of a run; name one that `run` wrote", e);
    }
    if (run.format() > RunResult.FORMAT) {
      throw new IOException(
          "%s has format %d, and this version reads up to %d; use a newer Plumbline"
              .formatted(file, run.format(), RunResult.FORMAT));
    }
    return run;
  }
}
