package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.history.HistoryStore;
import dev.plumbline.history.PastRun;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectException;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves for those after it. */
class MemoryTests {
  private static final RunResult RUN = SampleRuns.inEnglish();

  @TempDir Path folder;

  @Test
  void everyResultIsRememberedAndNoSample() throws IOException {
    remember("");
    PastRun past = runs(folder.resolve("history")).get(0);
    assertThat(past.asOf()).isEqualTo(RUN.run().asOf());
    assertThat(past.project()).isEqualTo(RUN.project().name());
    assertThat(past.profile()).isEqualTo("demo");
    assertThat(past.commit()).isEqualTo(RUN.run().commit());
    assertThat(past.version()).isEqualTo("0.1.0");
    assertThat(past.tables()).hasSameSizeAs(RUN.tables());
    assertThat(past.tables().get(0).rows()).contains(2000L);
    assertThat(past.count(Outcome.PASSED)).isEqualTo(RUN.count(Outcome.PASSED));
    assertThat(past.checks())
        .extracting(check -> check.id())
        .containsExactlyElementsOf(RUN.checks().map(CheckResult::id).collect(Collectors.toList()));
    assertThat(text(folder.resolve("history")))
        .contains("contact-email-present")
        .doesNotContain("C-1001", "j•••@e•••.com");
  }

  @Test
  void aFolderOfTheProfileIsTakenInPlaceOfTheDefault() throws IOException {
    remember("history: kept/elsewhere");
    assertThat(runs(folder.resolve("kept/elsewhere"))).hasSize(1);
    assertThat(folder.resolve("history")).doesNotExist();
    remember("history: \"" + folder.resolve("by-address").toUri() + "\"");
    assertThat(runs(folder.resolve("by-address"))).hasSize(1);
  }

  @Test
  void aFolderOutsideTheProjectIsAFaultUnlessTheProfileNamesIt() throws IOException {
    assertThatThrownBy(() -> remember("history: ../other"))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining(
            "plumbline.yml:5: history \"../other\" is outside the project; keep it inside, or name"
                + " its folder in the profile's folders");
    assertThatThrownBy(() -> remember("history: \"s3a://bucket/history\""))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("is outside the project");
    Path other = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-other"));
    remember("history: %s/h, folders: [%s]".formatted(other, other));
    assertThat(runs(other.resolve("h"))).hasSize(1);
  }

  @Test
  void aSiteAndAHistoryKeepApart() throws IOException {
    Memory memory = new Memory(project("history: public/history"));
    assertThatThrownBy(() -> memory.requireApartFrom(folder.resolve("public")))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("plumbline.yml:5: the history and the site would share a folder");
    assertThatThrownBy(() -> memory.requireApartFrom(folder.resolve("public/history/site")))
        .isInstanceOf(ProjectException.class);
    memory.requireApartFrom(folder.resolve("elsewhere"));
  }

  @Test
  void aRunThatCannotBeRememberedIsKeptAndAddedByTheNext() throws IOException {
    Path history = Files.createFile(folder.resolve("history"));
    assertThatThrownBy(() -> remember(""))
        .isInstanceOf(UnrememberedException.class)
        .hasMessageStartingWith("The run could not be remembered in " + history)
        .hasMessageEndingWith(
            "What it found is kept in %s, and added by the next run here"
                .formatted(folder.resolve("logs/history")))
        .satisfies(e -> assertThat(((UnrememberedException) e).run()).isEqualTo(RUN));
    assertThat(runs(folder.resolve("logs/history"))).hasSize(1);

    Files.delete(history);
    remember("");
    assertThat(runs(history)).hasSize(2);
    assertThat(runs(folder.resolve("logs/history"))).isEmpty();
    remember("");
    assertThat(runs(history)).hasSize(3);
  }

  @Test
  void aRunThatWasAddedAndStillKeptWhenItsProcessWasKilledCountsOnce() throws IOException {
    PastRun kept = PastRun.of(RUN, project(""));
    HistoryStore.in(folder.resolve("history")).add(kept);
    HistoryStore.in(folder.resolve("logs/history")).add(kept);
    remember("");
    assertThat(runs(folder.resolve("history"))).hasSize(2);
    assertThat(runs(folder.resolve("logs/history"))).isEmpty();
  }

  private void remember(String keys) throws IOException {
    Project project = project(keys);
    new Memory(project).remember(PastRun.of(RUN, project), RUN);
  }

  private Project project(String keys) throws IOException {
    Files.writeString(
        folder.resolve("plumbline.yml"),
        """
        name: Weighbridge
        owner: crm
        owners: {crm: {name: CRM team}}
        profile: demo
        profiles: {demo: {%s}}
        """
            .formatted(keys));
    Faults faults = new Faults();
    Optional<Project> project = ProjectLoader.load(folder, Optional.empty(), Map.of(), faults);
    faults.throwIfAny();
    return project.orElseThrow();
  }

  private static List<PastRun> runs(Path history) throws IOException {
    return HistoryStore.in(history).read().runs();
  }

  private static String text(Path history) throws IOException {
    try (Stream<Path> files = Files.walk(history)) {
      Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }
}
