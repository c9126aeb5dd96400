package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTests {
  @TempDir Path folder;

  @Test
  void aRunIsReadBackAsItWasWritten() throws IOException {
    new RunFile().write(SampleRuns.inEnglish(), folder);
    assertThat(RunFile.read(folder.resolve("run.json"))).isEqualTo(SampleRuns.inEnglish());
    new RunFile().write(DrillRuns.inEnglish(), folder);
    assertThat(RunFile.read(folder.resolve("run.json"))).isEqualTo(DrillRuns.inEnglish());
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("run.json"), "{\"format\": 99}");
    assertThatThrownBy(() -> RunFile.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void anotherFileIsRefusedByName() throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), "[1, 2");
    assertThatThrownBy(() -> RunFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.json is not the run.json of a run");
  }
}
