package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.ScriptedSmtp.Act;
import dev.plumbline.report.RememberedRuns;
import dev.plumbline.report.SampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTests {
  private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (.*)$");

  @TempDir private Path folder;

  @Test
  void whatIsRefusedForTheMomentIsTriedAgainAfterTheOthers() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(Act.GREYLIST)) {
      NotifiedProject project = project(server);

      assertThat(project.mail()).isZero();

      assertThat(server.taken()).hasSize(4);
      assertThat(server.offered()).isEqualTo(5);
      assertThat(project.errors().toString()).isEmpty();
    }
  }

  @Test
  void aConnectionThatIsDroppedInAMailIsTriedAgain() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(Act.TAKE, Act.DROP)) {
      assertThat(project(server).mail()).isZero();

      assertThat(server.taken()).hasSize(4);
      assertThat(ids(server)).doesNotHaveDuplicates();
    }
  }

  @Test
  void whoIsRefusedForGoodIsNotTriedAgainInTheSameRun() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(Act.REFUSE)) {
      NotifiedProject project = project(server);

      assertThat(project.mail()).isEqualTo(12);

      assertThat(server.offered()).isEqualTo(4);
      assertThat(project.errors().toString())
          .contains("Not told: crm. The mail server", "check the owner's address");
    }
  }

  @Test
  void whatCouldNotBeSentGoesWithTheNextNotify() throws IOException {
    Act[] grey = Stream.generate(() -> Act.GREYLIST).limit(8).toArray(Act[]::new);
    try (ScriptedSmtp server = new ScriptedSmtp(grey)) {
      NotifiedProject project = project(server);
      assertThat(project.mail()).isEqualTo(12);
      assertThat(server.taken()).isEmpty();
      assertThat(project.errors().toString())
          .contains("Not told: crm, marketing-ops. The mail server")
          .contains("does not take the mail at the moment.")
          .endsWith("What is left waits, and goes with the next notify%n".formatted());

      assertThat(project.after(RememberedRuns.inEnglish(), "crm").mail()).isZero();

      assertThat(ids(server)).hasSizeGreaterThan(4).doesNotHaveDuplicates();
      assertThat(files("history/outbox")).isEmpty();
    }
  }

  @Test
  void anAddressThatIsCorrectedGetsWhatWaited() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp()) {
      NotifiedProject project = project(server).after(SampleRuns.inEnglish(), "mistyped");
      assertThat(project.mail()).isEqualTo(12);
      Path settings = folder.resolve("plumbline.yml");
      Files.writeString(settings, Files.readString(settings).replace("no<body@", "nobody@"));

      assertThat(project.mail()).isZero();

      assertThat(server.taken()).anyMatch(mail -> mail.contains("nobody@vectura.example"));
    }
  }

  @Test
  void nothingThatWaitsHoldsAnAddress() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp()) {
      NotifiedProject project = project(server).after(SampleRuns.inEnglish(), "crm");
      server.stop();
      assertThat(project.mail()).isEqualTo(12);

      List<Path> waiting = files("history/outbox");

      assertThat(waiting).hasSize(3);
      for (Path file : waiting) {
        assertThat(Files.readString(file)).doesNotContain("@vectura.example");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "GREYLIST", "DROP"})
  void whatNobodyTakesForTwoWeeksIsGivenUp(Act act) throws IOException {
    Act[] always = Stream.generate(() -> act).limit(100).toArray(Act[]::new);
    try (ScriptedSmtp server = new ScriptedSmtp(always)) {
      NotifiedProject project = project(server).after(SampleRuns.inEnglish(), "crm");
      assertThat(project.mail()).isEqualTo(12);
      Path waiting = files("history/outbox").get(0);
      Files.setLastModifiedTime(waiting, FileTime.from(Instant.now().minus(Duration.ofDays(15))));

      assertThat(project.mail()).isEqualTo(12);

      assertThat(project.errors().toString()).contains("Given up after two weeks: messages to ");
      assertThat(files("history/outbox")).hasSize(2).doesNotContain(waiting);
    }
  }

  @Test
  void aMessageThatIsCutOffStaysAndHoldsNothingUp() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(Act.REFUSE)) {
      NotifiedProject project = project(server);
      project.mail();
      Path waiting = files("history/outbox").get(0);
      Path torn = Files.writeString(waiting.resolveSibling("torn.jsonl"), "{\"kind\":\"mail\",");

      assertThat(project.mail()).isZero();

      assertThat(server.taken()).hasSize(4);
      assertThat(torn).exists();
    }
  }

  @Test
  void whereNothingCanBeKeptMailGoesOutAndThatIsSaid() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(Act.REFUSE)) {
      NotifiedProject project = project(server);
      Files.writeString(folder.resolve("history"), "no folder");

      assertThat(project.mail()).isEqualTo(12);

      assertThat(server.taken()).hasSize(3);
      assertThat(project.errors().toString())
          .contains("What was sent is not known there, and what is left does not wait there")
          .doesNotContain("goes with the next notify");
    }
  }

  private NotifiedProject project(ScriptedSmtp server) throws IOException {
    return new NotifiedProject(folder)
        .sendingTo(server.port(), "none")
        .after(SampleRuns.inEnglish(), "marketing-ops", "crm");
  }

  private static List<String> ids(ScriptedSmtp server) {
    return server.taken().stream()
        .map(ID::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }

  private List<Path> files(String path) throws IOException {
    Path root = folder.resolve(path);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
