package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.ProjectSummary;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifyCommandTests {
  private static final String SUBJECT =
      "Marketing budget: 1 of 5 checks failed, 1 could not be checked.";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir private Path folder;
  private NotifiedProject project;

  @BeforeEach
  void startMailServer() throws IOException {
    mail.start();
    project =
        new NotifiedProject(folder)
            .sendingTo(mail.getSmtp().getPort(), "none")
            .after(SampleRuns.inEnglish(), "marketing-ops", "crm", "marketing-ops", "visitors");
  }

  @AfterEach
  void stopMailServer() {
    mail.stop();
  }

  @Test
  void recipientsGetTheReportAndOwnersTheirNews() throws Exception {
    assertThat(project.mail()).isZero();

    assertThat(mail.getReceivedMessages())
        .extracting(message -> to(message) + ": " + subject(message))
        .containsExactlyInAnyOrder(
            "CRM team <crm@vectura.example>: " + SUBJECT,
            "Marketing Operations <ops@vectura.example>: " + SUBJECT,
            "CRM team <crm@vectura.example>: CRM team: 1 new",
            "Marketing Operations <ops@vectura.example>: Marketing Operations: 1 could not be checked");
    assertThat(project.output().toString())
        .isEqualTo(
            "Told: crm (budget, work), marketing-ops (budget, work)%nNo address: visitors%n"
                .formatted());
    assertThat(project.errors().toString()).isEmpty();
  }

  @Test
  void aMailHasBothFormsOfTheDigest() throws Exception {
    project.mail();

    MimeMessage message = received("CRM team <crm@vectura.example>", "Marketing budget");
    List<BodyPart> parts = leaves((MimeMultipart) message.getContent());
    assertThat(message.getSubject()).isEqualTo(SUBJECT);
    assertThat(parts)
        .extracting(BodyPart::getContentType)
        .satisfiesExactly(
            plain -> assertThat(plain).startsWith("text/plain").containsIgnoringCase("utf-8"),
            html -> assertThat(html).startsWith("text/html").containsIgnoringCase("utf-8"),
            chart -> assertThat(chart).startsWith("image/png"));
    assertThat((String) parts.get(0).getContent())
        .contains("199 of 2,000 rows", NotifiedProject.SITE);
    assertThat((String) parts.get(1).getContent())
        .contains("199 of 2,000 rows", "href=\"" + NotifiedProject.SITE + "reports/budget.html\"");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("List-Id")).containsExactly("<report-budget.vectura.example>");
  }

  @Test
  void aMailOnADutchRunIsDutch() throws Exception {
    project.after(SampleRuns.inDutch(), "crm");

    project.mail();

    MimeMessage message = received("CRM team <crm@vectura.example>", "Marketingbudget");
    assertThat(message.getSubject()).contains("controles");
    assertThat((String) leaves((MimeMultipart) message.getContent()).get(0).getContent())
        .contains("Contacten hebben een e-mailadres");
  }

  @Test
  void whatIsToldTwiceIsSentOnce() throws Exception {
    project.mail();
    project.output().getBuffer().setLength(0);

    assertThat(project.mail()).isZero();

    assertThat(mail.getReceivedMessages()).hasSize(4);
    assertThat(project.output().toString())
        .isEqualTo("Told: nobody%nTold before: 4%nNo address: visitors%n".formatted());
  }

  @Test
  void aMailHasAnIdOfItsOwnAndTheThreadOfThoseBefore() throws Exception {
    project.mail();
    MimeMessage first = received("CRM team <crm@vectura.example>", "Marketing budget");
    mail.purgeEmailFromAllMailboxes();
    RunResult run = SampleRuns.inEnglish();
    project.after(run.with(run.tables().subList(0, 1)), "crm");

    project.mail();

    MimeMessage second = received("CRM team <crm@vectura.example>", "Marketing budget");
    assertThat(first.getMessageID()).matches("<[0-9a-f-]{36}@vectura\\.example>");
    assertThat(second.getMessageID()).isNotEqualTo(first.getMessageID());
    assertThat(second.getHeader("References")).isEqualTo(first.getHeader("References"));
  }

  @Test
  void aDryRunWritesMailsThatCanBeReadAndSendsNone() throws Exception {
    Path drafts = folder.resolve("drafts");

    assertThat(project.mail("--dry-run", drafts.toString())).isZero();

    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(names(drafts))
        .containsExactly(
            "crm.budget.eml", "crm.work.eml", "marketing-ops.budget.eml", "marketing-ops.work.eml");
    MimeMessage draft = draft(drafts.resolve("crm.budget.eml"));
    assertThat(draft.getSubject()).isEqualTo(SUBJECT);
    assertThat(to(draft)).isEqualTo("CRM team <crm@vectura.example>");
    assertThat(leaves((MimeMultipart) draft.getContent())).hasSize(3);
    assertThat(project.output().toString())
        .isEqualTo(
            "Written to %s: crm (budget, work), marketing-ops (budget, work)%nNo address: visitors%n"
                .formatted(drafts));
  }

  @Test
  void aDryRunNeedsNoMailServer() throws Exception {
    Path drafts = folder.resolve("drafts");

    assertThat(project.mail("--profile", "local", "--dry-run", drafts.toString())).isZero();

    assertThat(draft(drafts.resolve("crm.budget.eml")).getFrom()[0].toString())
        .endsWith("<plumbline@example.invalid>");
  }

  @Test
  void aLineBreakInANameAddsNoHeader() throws Exception {
    RunResult run = SampleRuns.inEnglish();
    ProjectSummary summary = run.project();
    String name = "Sales\r\nBcc: thief@elsewhere.example\r\n\r\nHello";
    project.after(
        new RunResult(
            run.format(),
            new ProjectSummary(name, summary.locale(), summary.currency(), summary.owners()),
            run.run(),
            run.tables(),
            run.metrics(),
            run.reports()),
        "crm");

    assertThat(project.mail()).isZero();

    assertThat(mail.getReceivedMessages()).hasSize(3);
    for (MimeMessage message : mail.getReceivedMessages()) {
      assertThat(message.getAllRecipients()).hasSize(1);
      assertThat(message.getHeader("Bcc")).isNull();
      assertThat(((InternetAddress) message.getFrom()[0]).getPersonal())
          .isEqualTo("Sales Bcc: thief@elsewhere.example Hello");
    }
  }

  @Test
  void aProfileWithoutAMailServerIsAFault() {
    assertThat(project.mail("--profile", "local")).isEqualTo(2);

    assertThat(project.errors().toString())
        .startsWith(
            "plumbline.yml:12: profile local has neither a mail section nor webhooks to send with; add"
                + " one, name another profile with --profile, or write files with --dry-run DIR");
  }

  @Test
  void aLinkThatNoReaderCanOpenIsWrongUsage() {
    for (String wrong : List.of("", "public/index.html", "file:///public", "javascript:alert(1)")) {
      assertThat(project.mail("--url", wrong)).as(wrong).isEqualTo(2);
    }
    assertThat(project.errors().toString())
        .startsWith("The URL of a site begins with https:// or http:// and a host");
  }

  @Test
  void aRunThatIsNotThereIsWrongUsage() throws IOException {
    Files.delete(folder.resolve("run.json"));

    assertThat(project.mail()).isEqualTo(2);

    assertThat(project.errors().toString()).startsWith("There is no file ");
  }

  @Test
  void noAddressIsShown() {
    project.mail();
    mail.stop();
    project.mail();
    project.mail("--dry-run", folder.resolve("drafts").toString());

    assertThat(project.output() + project.errors().toString()).isNotEmpty().doesNotContain("@");
  }

  private MimeMessage received(String to, String subject) {
    return Stream.of(mail.getReceivedMessages())
        .filter(message -> to(message).equals(to) && subject(message).startsWith(subject))
        .findFirst()
        .orElseThrow();
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMessage draft(Path file) throws IOException {
    return GreenMailUtil.newMimeMessage(Files.readString(file));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String to(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<BodyPart> leaves(MimeMultipart parts) throws Exception {
    List<BodyPart> leaves = new ArrayList<>();
    for (int at = 0; at < parts.getCount(); at++) {
      BodyPart part = parts.getBodyPart(at);
      if (part.getContent() instanceof MimeMultipart nested) {
        leaves.addAll(leaves(nested));
      } else {
        leaves.add(part);
      }
    }
    return leaves;
  }
}
