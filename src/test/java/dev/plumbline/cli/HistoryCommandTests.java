package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.History;
import dev.plumbline.history.PastRuns;
import dev.plumbline.history.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the history, as a terminal shows them. */
class HistoryCommandTests {
  @TempDir Path project;
  private StringWriter output;
  private StringWriter errors;

  @BeforeEach
  void writeAProject() throws IOException {
    file(
        "plumbline.yml",
        """
        name: Weighbridge
        owner: crm
        owners: {crm: {name: CRM team}, media: {name: Media team}}
        profile: demo
        profiles: {demo: {as_of: 2026-07-15}, production: {as_of: 2026-07-15}}
        """);
    file(
        "checks/contact.yml",
        """
        table: contact
        description: Contacts.
        source: {format: csv, path: contact.csv}
        expectations:
          - {id: contact-email, type: expect_column_values_to_not_be_null, kwargs: {column: email}}
          - {id: contact-spread, type: expect_column_values_to_not_be_null, kwargs: {column: email}, by: [country, kind]}
        """);
    for (String day : List.of("2026-05-30", "2026-05-31", "2026-07-13", "2026-07-14")) {
      Stores.add(Stores.in(project.resolve("history")), PastRuns.large(day, 3));
    }
    Stores.add(Stores.in(project.resolve("history")), PastRuns.large("2026-07-14", 3));
  }

  @Test
  void runsAreListedWithTheirCountsAndFilesThatCannotBeUsed() throws IOException {
    file("history/date=2026-07-14/zz.jsonl", "{");
    assertThat(run("list")).isZero();
    assertThat(lines())
        .contains(
            "as of       started at                 passed   failed    error  skipped",
            "2026-05-30  2026-05-30T06:00:00Z            2        1        0        0",
            "2026-07-14  2026-07-14T06:00:00Z            2        1        0        0  replaced",
            "2026-07-14  2026-07-14T06:00:00Z            2        1        0        0",
            "5 runs of profile demo in "
                + project.resolve("history")
                + ", 1 replaced; 0 of other profiles and projects",
            "Left out: date=2026-07-14/zz.jsonl was cut off",
            "1 file of " + project.resolve("history") + " left out, and left as they are");
    assertThat(run("list", "--profile", "production")).isZero();
    assertThat(output.toString()).contains("0 runs of profile production", "5 of other profiles");
  }

  @Test
  void momentsAreToldToTheSecond() throws IOException {
    Stores.add(
        Stores.in(project.resolve("history")),
        PastRuns.on("2026-05-29", "2026-05-29T06:00:07.329633494Z"));
    assertThat(run("list")).isZero();
    assertThat(lines())
        .contains("2026-05-29  2026-05-29T06:00:07Z            2        1        0        0");
    assertThat(run("prune", "--before", "2026-05-30", "--dry-run")).isZero();
    assertThat(lines())
        .contains("Would remove the run of 2026-05-29 started at 2026-05-29T06:00:07Z");
  }

  @Test
  void pruningSaysWhatItWouldDoAndDoesIt() throws IOException {
    assertThat(run("prune", "--keep-days", "30", "--dry-run")).isZero();
    assertThat(lines())
        .containsExactly(
            "Would remove the run of 2026-05-30 started at 2026-05-30T06:00:00Z",
            "Would remove the run of 2026-05-31 started at 2026-05-31T06:00:00Z",
            "Would remove 2 runs before 2026-06-15 and 0 unfinished files",
            "contact-email-present-1 fails since 2026-05-30, and would look as if since the first"
                + " run that is kept");
    assertThat(history().runs()).hasSize(5);
    assertThat(run("prune", "--keep-days", "30")).isZero();
    assertThat(history().runs()).hasSize(3);
    assertThat(run("prune", "--before", "2026-07-14")).isZero();
    assertThat(history().runs()).hasSize(2);
    assertThat(run("prune")).isEqualTo(2);
    assertThat(run("prune", "--before", "2026-07-14", "--keep-days", "1")).isEqualTo(2);
    assertThat(run("prune", "--keep-days", "-1")).isEqualTo(2);
    assertThat(errors.toString()).startsWith("--keep-days is -1; write 0 or more");
  }

  @Test
  void unfinishedFilesOfYesterdayArePruned() throws IOException {
    file("history/.aside/old.jsonl", "{");
    file("history/.aside/new.jsonl", "{");
    assertThat(project.resolve("history/.aside/old.jsonl").toFile().setLastModified(0)).isTrue();
    assertThat(run("prune", "--before", "2026-01-01")).isZero();
    assertThat(lines())
        .containsExactly(
            "Removed unfinished .aside/old.jsonl",
            "Removed 0 runs before 2026-01-01 and 1 unfinished file");
    assertThat(project.resolve("history/.aside")).isDirectoryContaining("glob:**new.jsonl");
  }

  @Test
  void pastMonthsAreJoined() throws IOException {
    assertThat(run("compact")).isZero();
    assertThat(lines()).containsExactly("2026-05: 2 runs, 2 files before, 1 now");
    assertThat(run("compact")).isZero();
    assertThat(lines())
        .containsExactly("Nothing to join: every past month is one file already, or has no run");
    assertThat(history().runs()).hasSize(5);
  }

  @Test
  void aWaiverIsKeptShownAndTakenBack() throws IOException {
    String[] waiver = {"--until", "2026-07-15", "--by", "media", "--reason", "New form in August"};
    assertThat(run("waive", words("contact-email", waiver))).isZero();
    assertThat(lines())
        .containsExactly("Waived: contact-email until 2026-07-15 by media: New form in August");
    assertThat(run("waive", words("contact-spread", waiver, "--segment", "NL", "--segment", "")))
        .isZero();
    assertThat(lines().get(0)).startsWith("Waived: contact-spread for [NL, null] until");
    Waived waived = new Waived("contact-email", Optional.empty());
    assertThat(history().decisions().waiver(waived).orElseThrow().reason())
        .isEqualTo("New form in August");

    assertThat(run("list")).isZero();
    assertThat(lines())
        .contains("Waived: contact-email until 2026-07-15 by media: New form in August");
    assertThat(run("list", "--as-of", "2026-07-16")).isZero();
    assertThat(lines())
        .contains(
            "Waiver has run out: contact-email until 2026-07-15 by media: New form in August");

    assertThat(run("unwaive", "contact-email")).isZero();
    assertThat(lines()).containsExactly("No longer waived: contact-email");
    assertThat(run("unwaive", "contact-email")).isEqualTo(2);
    assertThat(errors.toString())
        .startsWith(
            "There is no waiver of contact-email; what is waived is shown by `plumbline history"
                + " list`");
    assertThat(run("unwaive", "contact-spread", "--segment", "NL", "--segment", "")).isZero();
    assertThat(history().decisions().waivers()).isEmpty();
  }

  @Test
  void aCheckThatOnlyTheLastRunHadMayBeWaived() {
    String[] waiver = {"--until", "2026-08-01", "--by", "crm", "--reason", "known"};
    assertThat(run("waive", words("contact-email-present-1", waiver))).isZero();
  }

  @Test
  void whatIsWrongWithAWaiverIsToldWithWhatWouldBeRight() {
    String[] good = {"--until", "2026-08-01", "--by", "crm", "--reason", "known"};
    assertUsage(
        "No check contact-emial; did you mean contact-email?", words("contact-emial", good));
    assertUsage(
        "--until 2026-07-14 is in the past; name a day from 2026-07-15 on",
        "contact-email",
        "--until",
        "2026-07-14",
        "--by",
        "crm",
        "--reason",
        "known");
    assertUsage(
        "--reason is empty; say in a few words why",
        "contact-email",
        "--until",
        "2026-08-01",
        "--by",
        "crm",
        "--reason",
        " ");
    assertUsage(
        "--reason is no short line; write at most 500 characters",
        "contact-email",
        "--until",
        "2026-08-01",
        "--by",
        "crm",
        "--reason",
        "a\nb");
    assertUsage(
        "No owner nobody; name one of crm, media",
        "contact-email",
        "--until",
        "2026-08-01",
        "--by",
        "nobody",
        "--reason",
        "known");
    assertUsage(
        "Check contact-email is not evaluated by groups; leave --segment out",
        words("contact-email", good, "--segment", "NL"));
    assertUsage(
        "Check contact-spread is evaluated by country, kind; give --segment 2 times, in this order",
        words("contact-spread", good, "--segment", "NL"));
  }

  private void assertUsage(String message, String... words) {
    assertThat(run("waive", words)).isEqualTo(2);
    assertThat(errors.toString()).startsWith(message);
    assertThat(project.resolve("history/decisions")).doesNotExist();
  }

  @Test
  void wrongDaysAreMarkedAndMayBeTakenBack() throws IOException {
    assertThat(run("rebaseline", "contact", "--from", "2026-07-13", "--reason", "half an export"))
        .isZero();
    assertThat(lines())
        .containsExactly(
            "Not compared with any more: table contact from 2026-07-13 to 2026-07-13: half an"
                + " export");
    LocalDate day = LocalDate.parse("2026-07-13");
    assertThat(history().decisions().countsInBaseline("contact", "contact-email", day)).isFalse();
    assertThat(
            run("rebaseline", "contact", "--from", "2026-07-13", "--undo", "--reason", "was right"))
        .isZero();
    assertThat(history().decisions().countsInBaseline("contact", "contact-email", day)).isTrue();
    assertThat(run("rebaseline", "contract", "--from", "2026-07-13", "--reason", "x")).isEqualTo(2);
    assertThat(errors.toString()).startsWith("No table or check contract; did you mean contact?");
    assertThat(
            run(
                "rebaseline",
                "contact-email",
                "--from",
                "2026-07-13",
                "--to",
                "2026-07-12",
                "--reason",
                "x"))
        .isEqualTo(2);
    assertThat(errors.toString()).startsWith("--to 2026-07-12 is before --from 2026-07-13");
  }

  @Test
  void allResultsAreExportedAsOneTable() throws IOException {
    assertThat(run("export")).isZero();
    assertThat(lines()).hasSize(1 + 5 * 4);
    assertThat(lines().get(0)).startsWith("project,profile,as_of,started_at,replaced,table,check,");
    assertThat(lines().get(2))
        .startsWith(
            "Weighbridge,demo,2026-05-30,2026-05-30T06:00:00Z,false,contact_1,"
                + "contact-email-present-1,,expect_column_values_to_not_be_null,warning,crm,failed,"
                + ",2150,349,,\"column email_1 is not null in at least 95% of the rows, é\",");
    Path file = project.resolve("all.jsonl");
    assertThat(run("export", "--format", "jsonl", "--to", file.toString())).isZero();
    assertThat(lines()).containsExactly("Wrote 20 results to " + file);
    assertThat(Files.readAllLines(file)).hasSize(20);
    assertThat(Files.readAllLines(file).get(3))
        .contains("\"segment\":\"N• | \"", "\"outcome\":\"error\"", "\"evaluated\":10");
    assertThat(run("export", "--to", project.resolve("no/such/all.csv").toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("name a file in a folder that exists");
  }

  @Test
  void aProjectWithFaultsIsToldAsEver() throws IOException {
    file("plumbline.yml", "name: Weighbridge\n");
    assertThat(run("list")).isEqualTo(2);
    assertThat(errors.toString()).contains("plumbline.yml:1: ", "nothing was run");
    assertThat(run()).isEqualTo(2);
    assertThat(errors.toString()).startsWith("Missing command");
  }

  private History history() throws IOException {
    return Stores.in(project.resolve("history")).read();
  }

  private static String[] words(String check, String[] options, String... more) {
    return Stream.of(Stream.of(check), Stream.of(options), Stream.of(more))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  private List<String> lines() {
    return output.toString().lines().toList();
  }

  private void file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String... words) {
    output = new StringWriter();
    errors = new StringWriter();
    Stream<String> command =
        words.length == 0
            ? Stream.of("history")
            : Stream.concat(
                Stream.of("history", words[0], "--project", project.toString()),
                Stream.of(words).skip(1));
    return Plumbline.commandLine()
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(command.toArray(String[]::new));
  }

  private int run(String command, String[] words) {
    return run(Stream.concat(Stream.of(command), Stream.of(words)).toArray(String[]::new));
  }
}
