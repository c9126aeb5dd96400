package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decisions;
import dev.plumbline.history.Stores;
import dev.plumbline.report.workbook.FilledFixList;
import dev.plumbline.report.workbook.FilledFixList.Filled;
import dev.plumbline.report.workbook.FilledIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the data to the owner and back: a run, its pages and lists, and what is answered in them.
 */
class OwnerRunTests {
  @TempDir Path folder;

  @Test
  void aRunGivesEveryOwnerAListThatCanBeFedBack() throws Exception {
    SmallProject project = SmallProject.in(folder);
    project.file(
        "plumbline.yml",
        """
        name: Test
        owner: office
        owners:
          office: {name: Office}
          crm: {name: CRM team, backup: office, escalate_after: 5, sources: [data/crm]}
          media: {name: Media team}
        profile: test
        profiles: {test: {as_of: 2026-06-30}}
        """);
    project.file("data/crm/lead.csv", "lead_id,email,country\n1,,NL\n2,a@b.example,NL\n3,,BE\n");
    project.file(
        "checks/lead.yml",
        """
        table: lead
        description: Leads.
        source: {format: csv, path: data/crm/lead.csv}
        key: [lead_id]
        columns:
          lead_id: {type: string, class: internal}
          email: {type: string, class: personal}
          country: {type: string, class: public}
        expectations:
          - {id: lead-email, type: expect_column_values_to_not_be_null, kwargs: {column: email}}
          - id: lead-country
            type: expect_column_values_to_be_in_set
            kwargs: {column: country, value_set: [NL]}
            owner: media
        """);
    assertThat(project.run()).as(project.told().toString()).isEqualTo(10);
    Path owners = folder.resolve("public/owners");
    assertThat(owners.resolve("crm.html")).exists();
    assertThat(owners.resolve("media.html")).exists();
    assertThat(owners.resolve("office.xlsx")).doesNotExist();
    FilledFixList media = FilledFixList.read(owners.resolve("media.xlsx"));
    assertThat(media.findings()).extracting(Filled::fingerprint).hasSize(1);
    Path list = Files.copy(owners.resolve("crm.xlsx"), folder.resolve("answer.xlsx"));
    FilledIn.fill(
        list,
        workbook -> {
          FilledIn.answer(workbook.getSheetAt(1), 1, "accepted", "2026-07-31", "No address");
          FilledIn.answer(workbook.getSheetAt(1), 2, "accepted", "2026-07-31", "No address");
        });
    Path comment = Files.copy(owners.resolve("media.xlsx"), folder.resolve("comment.xlsx"));
    FilledIn.fill(
        comment,
        workbook ->
            FilledIn.answer(workbook.getSheetAt(1), 0, "question", null, "<Who> is in BE?"));
    PrintWriter terminal = new PrintWriter(project.told(), true);
    int code =
        Plumbline.commandLine()
            .setOut(terminal)
            .setErr(terminal)
            .execute(
                "history",
                "feedback",
                "--project",
                folder.toString(),
                list.toString(),
                comment.toString());
    assertThat(code).as(project.told().toString()).isZero();
    Decisions decisions = Stores.in(folder.resolve("history")).read().decisions();
    assertThat(decisions.waivers()).containsOnlyKeys(new Waived("lead-email", Optional.empty()));
    assertThat(List.of(decisions.all().get(0).circumstance().by())).contains(Optional.of("crm"));

    String fingerprint = media.findings().get(0).fingerprint();
    List<Path> pages =
        List.of(
            folder.resolve("public/findings").resolve(fingerprint + ".html"),
            folder.resolve("public/owners/media.html"));
    project.run();
    List<String> said = texts(pages);
    assertThat(said)
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("Media team: question", "&lt;Who&gt; is in BE?")
                    .doesNotContain("<Who>"));
    project.run();
    assertThat(texts(pages)).as("the same decisions on the same day").isEqualTo(said);
  }

  private static List<String> texts(List<Path> pages) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path page : pages) {
      texts.add(Files.readString(page));
    }
    return texts;
  }
}
