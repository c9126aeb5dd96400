package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlParametersTests {
  @TempDir Path parent;

  @Test
  void rollupsMayNameTheLanguageOfTheProject() throws IOException {
    ProjectFolder folder = ProjectFolder.example(parent);
    assertThat(locale(folder)).isEqualTo("en");
    assertThat(locale(folder.replace("plumbline.yml", "locale: en", "locale: nl"))).isEqualTo("nl");
  }

  private static Object locale(ProjectFolder folder) {
    return SqlParameters.of(folder.load(), LocalDate.of(2026, 6, 30)).values().get("locale");
  }
}
