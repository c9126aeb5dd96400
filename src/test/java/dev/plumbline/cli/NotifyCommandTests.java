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
      "Weighbridge & Sons <logistics>: 1 of 5 checks failed, 1 could not be checked.";

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
  void everyRecipientWithAnAddressGetsOneMail() throws Exception {
    assertThat(project.mail()).isZero();

    assertThat(mail.getReceivedMessages())
        .extracting(NotifyCommandTests::to)
        .containsExactlyInAnyOrder(
            "CRM team <crm@vectura.example>", "Marketing Operations <ops@vectura.example>");
    assertThat(project.output().toString())
        .isEqualTo("Mailed: crm, marketing-ops%nNo address: visitors%n".formatted());
    assertThat(project.errors().toString()).isEmpty();
  }

  @Test
  void aMailHasBothFormsOfTheDigest() throws Exception {
    project.mail();

    MimeMessage message = mail.getReceivedMessages()[0];
    List<BodyPart> parts = leaves((MimeMultipart) message.getContent());
    assertThat(message.getSubject()).isEqualTo(SUBJECT);
    assertThat(parts)
        .extracting(BodyPart::getContentType)
        .satisfiesExactly(
            plain -> assertThat(plain).startsWith("text/plain").containsIgnoringCase("utf-8"),
            html -> assertThat(html).startsWith("text/html").containsIgnoringCase("utf-8"));
    assertThat((String) parts.get(0).getContent())
        .contains("199 of 2,000 rows", NotifiedProject.SITE);
    assertThat((String) parts.get(1).getContent())
        .contains("199 of 2,000 rows", "href=\"" + NotifiedProject.SITE + "\"");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void aMailOnADutchRunIsDutch() throws Exception {
    project.after(SampleRuns.inDutch(), "crm");

    project.mail();

    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getSubject()).contains("controles");
    assertThat((String) leaves((MimeMultipart) message.getContent()).get(0).getContent())
        .contains("Contacten hebben een e-mailadres");
  }

  @Test
  void aMailThatIsSentTwiceKeepsItsIdAndOwnersHaveTheirOwn() throws Exception {
    project.mail();
    project.mail();

    List<String> ids = new ArrayList<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      ids.add(to(message) + " " + message.getMessageID());
    }
    assertThat(ids).hasSize(4);
    assertThat(ids.stream().distinct()).hasSize(2);
    assertThat(ids.stream().map(id -> id.substring(id.lastIndexOf(' '))).distinct()).hasSize(2);
    assertThat(ids).allMatch(id -> id.matches(".* <[0-9a-f-]{36}@vectura\\.example>"));
  }

  @Test
  void aDryRunWritesMailsThatCanBeReadAndSendsNone() throws Exception {
    Path drafts = folder.resolve("drafts");

    assertThat(project.mail("--dry-run", drafts.toString())).isZero();

    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(names(drafts)).containsExactly("crm.eml", "marketing-ops.eml");
    MimeMessage draft = draft(drafts.resolve("crm.eml"));
    assertThat(draft.getSubject()).isEqualTo(SUBJECT);
    assertThat(to(draft)).isEqualTo("CRM team <crm@vectura.example>");
    assertThat(leaves((MimeMultipart) draft.getContent())).hasSize(2);
    assertThat(project.output().toString())
        .isEqualTo("Written to %s: crm, marketing-ops%nNo address: visitors%n".formatted(drafts));
  }

  @Test
  void aDryRunNeedsNoMailServer() throws Exception {
    Path drafts = folder.resolve("drafts");

    assertThat(project.mail("--profile", "local", "--dry-run", drafts.toString())).isZero();

    assertThat(draft(drafts.resolve("crm.eml")).getFrom()[0].toString())
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

    assertThat(mail.getReceivedMessages()).hasSize(1);
    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).startsWith("Sales Bcc: thief@elsewhere.example Hello: 1 of");
  }

  @Test
  void aProfileWithoutAMailServerIsAFault() {
    assertThat(project.mail("--profile", "local")).isEqualTo(2);

    assertThat(project.errors().toString())
        .startsWith(
            "plumbline.yml:12: profile local has no mail section to send with; add one, name another"
                + " profile with --profile, or write files with --dry-run DIR");
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
