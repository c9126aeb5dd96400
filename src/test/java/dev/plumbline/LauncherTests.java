package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher in a clone of its own, with a Java and a Maven that only write down their
 * words.
 */
final class LauncherTests {
  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "VERSION.0.2"' >&2; exit; fi
      while [ "$1" != dev.plumbline.cli.Plumbline ]; do echo "$1" >>'FOLDER/jvm'; shift; done
      shift
      for word in "$@"; do echo "<$word>"; done
      exit 10
      """;
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$@" >>'FOLDER/builds'
      sleep 0.2
      mkdir -p target/plumbline/bin target/plumbline/lib
      cp plumbline target/plumbline/bin/
      touch target/plumbline/lib/plumbline-1.jar target/plumbline/lib/jvm.options target/plumbline-1.jar
      """;

  @TempDir private Path folder;
  private Path clone;
  private Path tools;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void layOutAClone() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is for systems with a shell");
    clone = Files.createDirectories(folder.resolve("a clone"));
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String source : List.of("src/main", "src/assembly", "templates")) {
      Files.createDirectories(clone.resolve(source));
    }
    Files.writeString(clone.resolve("pom.xml"), "<project/>");
    Files.copy(Path.of("plumbline"), clone.resolve("plumbline"));
    tool("java", JAVA.replace("VERSION", "17"));
    tool("mvn", MAVEN);
    environment.put("PATH", tools + ":/usr/bin:/bin");
    environment.put("JAVA_HOME", "");
    environment.put("PLUMBLINE_JVM", "");
    environment.put("PLUMBLINE_DATA", "");
    environment.put("PLUMBLINE_CACHE", "");
  }

  @Test
  void argumentsAndTheExitCodePassUntouched() {
    Command command = launch("check", "two  words", "", "*");

    assertThat(command.output()).isEqualTo("<check>\n<two  words>\n<>\n<*>\n");
    assertThat(command.exitCode()).isEqualTo(10);
  }

  @Test
  void theFirstStartBuildsAndTheSecondDoesNot() throws IOException {
    Command first = launch("check");
    Command second = launch("check");

    assertThat(first.errors())
        .isEqualTo(
            "plumbline: building; the first time, with the libraries to fetch, this takes minutes\n");
    assertThat(second.errors()).isEmpty();
    assertThat(lines("builds"))
        .containsExactly(
            "-q -B -Dmaven.test.skip -Dspotless.check.skip -Ddistribution.skip package");
  }

  @Test
  void aChangedSourceIsBuilt() throws IOException {
    launch("check");
    Path template = Files.writeString(clone.resolve("templates/index.ftlh"), "new");
    Files.setLastModifiedTime(template, FileTime.from(Instant.now().plusSeconds(5)));
    launch("check");

    assertThat(lines("builds")).hasSize(2);
  }

  @Test
  void twoAtOnceBuildOnce() throws IOException {
    List<CompletableFuture<Command>> commands = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      commands.add(CompletableFuture.supplyAsync(() -> launch("check")));
    }

    assertThat(commands).allSatisfy(command -> assertThat(command.join().exitCode()).isEqualTo(10));
    assertThat(lines("builds")).hasSize(1);
  }

  @Test
  void theLockOfADeadBuildIsNoObstacle() throws IOException {
    Files.createDirectories(clone.resolve("target"));
    Files.createSymbolicLink(clone.resolve("target/build.lock"), Path.of("99999999"));

    assertThat(launch("check").exitCode()).isEqualTo(10);
    assertThat(lines("builds")).hasSize(1);
  }

  @Test
  void aLinkFromElsewhereLeadsHome() throws IOException {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(folder.resolve("first"), clone.resolve("plumbline"));
    Files.createSymbolicLink(link, Path.of("first"));

    assertThat(Command.run(tools, environment, List.of(link.toString(), "check")).output())
        .isEqualTo("<check>\n");
  }

  @Test
  void theFirstRunMakesTheArchiveAndOnlyAWholeOneIsUsed() throws IOException {
    launch("run");
    String made = lines("jvm").stream().filter(word -> word.contains("Archive")).findFirst().get();
    Path archive = Path.of(made.replace("-XX:ArchiveClassesAtExit=", ""));
    assertThat(archive).hasParentRaw(clone.toRealPath().resolve("target/plumbline/lib"));

    Files.write(archive, new byte[1024]);
    launch("check");
    assertThat(lines("jvm")).doesNotContain("-XX:SharedArchiveFile=" + archive);

    Files.write(archive, new byte[65 << 20]);
    launch("check");
    assertThat(lines("jvm")).contains("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void largeDataIsGivenTheWholeCompiler() throws IOException {
    launch("check");
    assertThat(lines("jvm")).contains("-XX:TieredStopAtLevel=1");

    Files.delete(folder.resolve("jvm"));
    environment.put("PLUMBLINE_DATA", "s3a://lake/crm");
    launch("check");
    assertThat(lines("jvm")).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void anUnknownKindOfJvmIsRefused() {
    environment.put("PLUMBLINE_JVM", "fast");

    assertFails("plumbline: PLUMBLINE_JVM is fast; it may be small, large or auto.\n");
  }

  @Test
  void aMissingJavaIsSaid() throws IOException {
    environment.put("JAVA_HOME", folder.toString());

    assertFails(
        "plumbline: JAVA_HOME is %s, which holds no bin/java. Let it name a JDK, 17 or newer, or unset it.\n"
            .formatted(folder));
  }

  @Test
  void anOldJavaIsSaid() throws IOException {
    tool("java", JAVA.replace("VERSION", "11"));

    assertFails(
        "plumbline: %s is not Java 17 or newer. Install a JDK, 17 or newer, or let JAVA_HOME name one.\n"
            .formatted(tools.resolve("java")));
  }

  @Test
  void aMissingMavenIsSaidWhenThereIsSomethingToBuild() throws IOException {
    Files.delete(tools.resolve("mvn"));
    String needed = "cut dirname du find head ln mkdir readlink rm";
    for (String command : needed.split(" ")) {
      tool(command, "#!/bin/sh\nPATH=/usr/bin:/bin exec %s \"$@\"\n".formatted(command));
    }
    environment.put("PATH", tools.toString());

    assertFails(
        "plumbline: it has to be built first, and there is no mvn on the PATH. Install Maven 3.8 or newer.\n");
  }

  @Test
  void aFailedBuildShowsItsEndAndIsTriedAgain() throws IOException {
    tool("mvn", "#!/bin/sh\necho '[ERROR] no such symbol'\nexit 1\n");
    Path log = clone.toRealPath().resolve("target/build.log");
    String message =
        """
        plumbline: building; the first time, with the libraries to fetch, this takes minutes
        [ERROR] no such symbol
        plumbline: the build failed; its last lines are above, the rest is in %s
        """
            .formatted(log);

    assertFails(message);
    assertFails(message);
  }

  private void assertFails(String message) {
    Command command = launch("check");

    assertThat(command.errors()).isEqualTo(message);
    assertThat(command.output()).isEmpty();
    assertThat(command.exitCode()).isEqualTo(1);
  }

  private Command launch(String... arguments) {
    List<String> words = new ArrayList<>(List.of(clone.resolve("plumbline").toString()));
    words.addAll(List.of(arguments));
    return Command.run(folder, environment, words);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  private void tool(String name, String script) throws IOException {
    Path file = tools.resolve(name);
    Files.writeString(file, script.replace("FOLDER", folder.toString()));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
