package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered, what counts, and what is left out. */
class HistoryStoreTests {
  @TempDir Path folder;
  private HistoryStore store;

  @BeforeEach
  void openTheStore() throws IOException {
    store = Stores.in(folder);
  }

  @Test
  void aStoreThatWasNeverWrittenIsEmpty() throws IOException {
    History history = Stores.in(folder.resolve("absent")).read();
    assertThat(history.runs()).isEmpty();
    assertThat(history.skipped()).isEmpty();
    assertThat(history.decisions().all()).isEmpty();
  }

  @Test
  void everyRunIsAFileOfItsDateAndNothingElseIsLeft() throws IOException {
    PastRun run = PastRuns.on("2026-06-30");
    store.add(run);
    assertThat(Stores.files(folder)).containsExactly("date=2026-06-30/" + run.id() + ".jsonl");
    assertThat(run.id()).matches("20260630T060000\\.000Z-[0-9a-f]{16}");
  }

  @Test
  void runsAreInTheOrderOfTheirData() throws IOException {
    for (String day : List.of("2026-06-29", "2026-06-30", "2026-06-28")) {
      store.add(PastRuns.on(day));
    }
    assertThat(store.read().runs())
        .extracting(run -> run.asOf().toString())
        .containsExactly("2026-06-28", "2026-06-29", "2026-06-30");
  }

  @Test
  void aClockThatGoesBackChangesNothingInTheOrderOfTheData() throws IOException {
    PastRun first = PastRuns.on("2026-06-29", "2026-06-30T06:00:00Z");
    PastRun second = PastRuns.on("2026-06-30", "2026-06-30T05:00:00Z");
    store.add(first);
    store.add(second);
    assertThat(store.read().accepted()).containsExactly(first, second);
    assertThat(store.read().before(LocalDate.parse("2026-06-30")).latest()).contains(first);
  }

  @Test
  void aRunOnTheSameDateTakesThePlaceOfTheFirstWhichStays() throws IOException {
    PastRun first = PastRuns.on("2026-06-30", "2026-06-30T06:00:00Z");
    PastRun again = PastRuns.on("2026-06-30", "2026-06-30T09:00:00Z");
    store.add(again);
    store.add(first);
    assertThat(store.read().runs()).containsExactly(first, again);
    assertThat(store.read().accepted()).containsExactly(again);
    assertThat(Stores.files(folder)).hasSize(2);
  }

  @Test
  void runsOfTwoProfilesKeepApart() throws IOException {
    PastRun demo = PastRuns.in("demo", "2026-06-30");
    PastRun production = PastRuns.in("production", "2026-06-30");
    store.add(demo);
    store.add(production);
    assertThat(store.read().accepted()).containsExactlyInAnyOrder(demo, production);
    assertThat(store.read().of("Weighbridge", "demo").runs()).containsExactly(demo);
    assertThat(store.read().of("Another", "demo").runs()).isEmpty();
  }

  @Test
  void thePastOfADateIsWhatEachCheckGaveBefore() throws IOException {
    for (String day : List.of("2026-06-28", "2026-06-29", "2026-06-30", "2026-07-01")) {
      store.add(PastRuns.on(day));
    }
    PastRun again = PastRuns.on("2026-06-29", "2026-06-30T01:00:00Z");
    store.add(again);
    Past past = store.read().before(LocalDate.parse("2026-06-30"));
    assertThat(past.byCheck()).hasSize(3);
    assertThat(past.byCheck().get("contact-email-present-1"))
        .extracting(result -> result.run().asOf().toString(), result -> result.check().unexpected())
        .containsExactly(
            tuple("2026-06-28", Optional.of(378L)), tuple("2026-06-29", Optional.of(379L)));
    assertThat(past.byCheck().get("contact-email-present-1").get(1).run()).isEqualTo(again);
  }

  @Test
  void whatCannotBeReadIsToldAndLeftWhereItIs() throws IOException {
    store.add(PastRuns.on("2026-06-30"));
    Path day = folder.resolve("date=2026-06-30");
    Path good = folder.resolve(Stores.files(folder).get(0));
    byte[] whole = Files.readAllBytes(good);
    Files.write(day.resolve("a-cut.jsonl"), Arrays.copyOf(whole, 300));
    Files.createFile(day.resolve("b-empty.jsonl"));
    Files.writeString(day.resolve("c-foreign.jsonl"), "{\"a\": 1}\n");
    Files.writeString(
        day.resolve("d-newer.jsonl"), new String(whole).replaceFirst("history\":1", "history\":9"));
    Files.writeString(day.resolve("e-notes.txt"), "Do not forget the milk\n");
    try (RandomAccessFile huge = new RandomAccessFile(day.resolve("f-huge.jsonl").toFile(), "rw")) {
      huge.setLength(65 << 20);
    }
    Files.createDirectories(day.resolve("g-folder.jsonl"));
    Files.createDirectories(folder.resolve("decisions"));
    Files.writeString(folder.resolve("decisions/h-cut.jsonl"), "{\"plumbline_decision\":1,");
    List<String> before = Stores.files(folder);

    History history = store.read();

    assertThat(history.runs()).hasSize(1);
    assertThat(history.skipped())
        .extracting(SkippedFile::toString)
        .containsExactly(
            "date=2026-06-30/a-cut.jsonl was cut off",
            "date=2026-06-30/b-empty.jsonl is empty",
            "date=2026-06-30/c-foreign.jsonl is no file of Plumbline's history",
            "date=2026-06-30/d-newer.jsonl has format 9, and this version reads 1; use a newer"
                + " Plumbline",
            "date=2026-06-30/e-notes.txt is no file of Plumbline's history",
            "date=2026-06-30/f-huge.jsonl is larger than any file of Plumbline's history",
            "decisions/h-cut.jsonl was cut off");
    assertThat(Stores.files(folder)).isEqualTo(before);
  }

  @Test
  void whatStandsBesideTheHistoryIsNobodysBusiness() throws IOException {
    store.add(PastRuns.on("2026-06-30"));
    Files.writeString(folder.resolve("README.md"), "# History\n");
    Files.writeString(folder.resolve("date=2026-06-30/.gitkeep"), "");
    Files.createDirectories(folder.resolve(".git/objects"));
    Files.writeString(folder.resolve(".git/objects/pack.jsonl"), "x");
    Files.createDirectories(folder.resolve(".aside"));
    Files.writeString(folder.resolve(".aside/half.jsonl"), "{\"plumbline_history\":1,");
    assertThat(store.read().runs()).hasSize(1);
    assertThat(store.read().skipped()).isEmpty();
  }

  @Test
  void aRunIsNeverWrittenOverAnother() throws IOException {
    PastRun run = PastRuns.on("2026-06-30");
    store.add(run);
    assertThatThrownBy(() -> store.add(run))
        .isInstanceOf(HistoryException.class)
        .hasMessage(
            "The run could not be remembered in "
                + folder
                + " (FileAlreadyExistsException): check the place, the rights on it and the space there; the log"
                + " says more");
    assertThat(store.read().runs()).containsExactly(run);
    assertThat(folder.resolve(".aside")).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsAFileIsToldInWords() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    HistoryStore nowhere = Stores.in(file);
    assertThat(nowhere.read().runs()).isEmpty();
    assertThatThrownBy(() -> nowhere.add(PastRuns.on("2026-06-30")))
        .isInstanceOf(HistoryException.class)
        .hasMessageStartingWith("The run could not be remembered in " + file);
  }

  @Test
  void aFileSystemThatNobodyKnowsIsToldInWords() {
    assertThatThrownBy(
            () ->
                HistoryStore.at(
                    new HistoryLocation("nowhere://u:p@bucket/history", Optional.empty())))
        .isInstanceOf(HistoryException.class)
        .hasMessageStartingWith(
            "There is no reaching the history in nowhere://bucket/history"
                + " (UnsupportedFileSystemException)");
  }

  @Test
  void anyFileSystemOfHadoopWillDo() throws Exception {
    try (Stream<Path> none = Files.list(folder)) {
      assertThat(none).isEmpty();
    }
    System.setProperty(
        "spark.hadoop.fs.viewfs.mounttable.past.link./tables", folder.toUri().toString());
    try {
      HistoryStore remote =
          HistoryStore.at(new HistoryLocation("viewfs://past/tables/history", Optional.empty()));
      PastRun run = PastRuns.on("2026-06-30");
      remote.add(run);
      remote.add(PastRuns.on("2026-06-29"));
      assertThat(remote.read().accepted()).hasSize(2).contains(run);
      assertThat(remote.compact(YearMonth.parse("2026-07"), Stores.NOW)).hasSize(1);
      assertThat(remote.read().accepted()).hasSize(2).contains(run);
      assertThat(remote.prune("Weighbridge", "demo", run.asOf(), Stores.NOW).runs()).hasSize(1);
      assertThat(remote.read().accepted()).containsExactly(run);
    } finally {
      System.clearProperty("spark.hadoop.fs.viewfs.mounttable.past.link./tables");
    }
  }
}
