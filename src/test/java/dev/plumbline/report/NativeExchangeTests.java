package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeExchangeTests {
  @TempDir Path folder;
  private Path one;

  @BeforeEach
  void setUp() throws IOException {
    one = Files.createDirectory(folder.resolve("one"));
    Files.writeString(one.resolve("file.txt"), "one");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void foldersChangePlaces() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    assertThat(new NativeExchange().swap(one, other)).isTrue();
    assertThat(one).isEmptyDirectory();
    assertThat(other.resolve("file.txt")).hasContent("one");
  }

  @Test
  void whatIsNotThereIsNotExchanged() {
    assertThat(new NativeExchange().swap(one, folder.resolve("other"))).isFalse();
    assertThat(one.resolve("file.txt")).hasContent("one");
  }
}
