package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTests {
  private static final Exchange UNABLE = (one, other) -> false;

  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void setUp() {
    target = folder.resolve("public");
  }

  @Test
  void aSiteIsPublishedWhereNoneWas() throws IOException {
    publish(new Publisher(), "first");
    assertThat(files(target)).containsExactly("first.txt", "run.json");
    assertThat(files(folder)).containsExactly("public");
  }

  @Test
  void theNextSiteReplacesTheOldOneWhole() throws IOException {
    for (Publisher publisher : List.of(new Publisher(), new Publisher(UNABLE))) {
      publish(publisher, "first");
      publish(publisher, "second");
      assertThat(files(target)).containsExactly("run.json", "second.txt");
      assertThat(files(folder)).containsExactly("public");
    }
  }

  @Test
  void aFailedOutputLeavesTheOldSite() throws IOException {
    publish(new Publisher(), "first");
    Output failing =
        (run, site) -> {
          Files.writeString(site.resolve("half.txt"), "half");
          throw new IOException("disk full");
        };
    assertThatThrownBy(
            () -> new Publisher().publish(SampleRuns.inEnglish(), List.of(failing), target))
        .hasMessage("disk full");
    assertThat(files(target)).containsExactly("first.txt", "run.json");
    assertThat(files(folder)).containsExactly("public");
  }

  @Test
  void anEmptyFolderIsReplaced() throws IOException {
    Files.createDirectory(target);
    publish(new Publisher(), "first");
    assertThat(files(target)).containsExactly("first.txt", "run.json");
  }

  @Test
  void aFolderOfSomethingElseIsNotReplaced() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("thesis.txt"), "ten years of work");
    assertThatThrownBy(() -> publish(new Publisher(), "first"))
        .hasMessage(
            "Cannot publish to %s: it holds files but no run.json of a run, so it is not a site"
                + " of ours; empty it or name another folder",
            target.toRealPath());
    assertThat(files(target)).containsExactly("thesis.txt");
  }

  @Test
  void anotherRunJsonMakesNoSite() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("run.json"), "{\"name\": \"morning run\"}");
    assertThatThrownBy(() -> publish(new Publisher(), "first"))
        .hasMessageStartingWith("Cannot publish to");
    assertThat(files(target)).containsExactly("run.json");
  }

  @Test
  void aFileIsNotReplaced() throws IOException {
    Files.writeString(target, "text");
    assertThatThrownBy(() -> publish(new Publisher(), "first"))
        .hasMessage(
            "Cannot publish to %s: it is a file; remove it or name another folder",
            target.toRealPath());
  }

  @Test
  void aLinkedSiteIsReplacedWhereItReallyIs() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(target, real);
    publish(new Publisher(), "first");
    assertThat(target).isSymbolicLink();
    assertThat(files(real)).containsExactly("first.txt", "run.json");
  }

  @Test
  void whatAKilledRunLeftIsRemovedAndNothingElse() throws IOException {
    long dead = ended();
    Files.createDirectories(folder.resolve(".public.next-" + dead + "/reports"));
    Files.createDirectories(folder.resolve(".public.next-mine"));
    Files.createDirectories(folder.resolve(".other.next-" + dead));
    publish(new Publisher(), "first");
    assertThat(files(folder)).containsExactly(".other.next-" + dead, ".public.next-mine", "public");
  }

  @Test
  void aSiteThatAKilledRunLaidAsideComesBack() throws IOException {
    publish(new Publisher(), "first");
    Files.move(target, folder.resolve(".public.old-" + ended()));
    Output failing =
        (run, site) -> {
          throw new IOException("disk full");
        };
    assertThatThrownBy(
            () -> new Publisher().publish(SampleRuns.inEnglish(), List.of(failing), target))
        .hasMessage("disk full");
    assertThat(files(target)).containsExactly("first.txt", "run.json");
    assertThat(files(folder)).containsExactly("public");
  }

  private void publish(Publisher publisher, String name) throws IOException {
    Output output = (run, site) -> Files.writeString(site.resolve(name + ".txt"), name);
    publisher.publish(SampleRuns.inEnglish(), List.of(output, new RunFile()), target);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** The number of a process that has ended. */
  private static long ended() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.onExit().join();
    return process.pid();
  }
}
