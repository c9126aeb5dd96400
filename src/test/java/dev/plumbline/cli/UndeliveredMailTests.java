package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.plumbline.report.SampleRuns;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndeliveredMailTests {
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
  void aRecipientWhoIsRefusedLeavesTheOthersAsTheyAre() {
    mail.getUserManager()
        .setMessageDeliveryHandler(
            (message, address) -> {
              if (address.getEmail().startsWith("crm")) {
                throw new UserException("mailbox is full");
              }
              return mail.setUser(address.getEmail(), "x");
            });

    assertThat(project.mail()).isEqualTo(12);

    assertThat(mail.getReceivedMessages())
        .hasSize(2)
        .allSatisfy(
            message ->
                assertThat(message.getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly("Marketing Operations <ops@vectura.example>"));
    assertThat(project.output().toString())
        .startsWith("Told: marketing-ops (budget, work)%n".formatted());
    assertThat(project.errors().toString())
        .isEqualTo(
            """
            Not told: crm. The mail server 127.0.0.1:%d does not take the mail at the moment.
            What is left waits, and goes with the next notify
            """
                .formatted(mail.getSmtp().getPort()));
  }

  @Test
  void anAddressThatIsNoneLeavesTheOthersAsTheyAre() throws IOException {
    project.after(SampleRuns.inEnglish(), "crm", "mistyped");

    assertThat(project.mail()).isEqualTo(12);

    assertThat(project.output().toString())
        .isEqualTo("Told: crm (budget, work), marketing-ops (work)%n".formatted());
    assertThat(project.errors().toString())
        .startsWith(
            "Not told: mistyped. The owner's address, or from, is none: correct it in plumbline.yml.%n"
                .formatted());
  }

  @Test
  void aDryRunTakesAddressesAsTheyAre() throws IOException {
    project.after(SampleRuns.inEnglish(), "crm", "mistyped");

    int code = project.mail("--dry-run", folder.resolve("drafts").toString());

    assertThat(project.errors().toString()).isEmpty();
    assertThat(code).isZero();
  }

  @Test
  void aServerThatIsDownIsNamedOnce() {
    mail.stop();

    assertThat(project.mail()).isEqualTo(12);

    assertThat(project.output().toString()).startsWith("Told: nobody%n".formatted());
    assertThat(project.errors().toString())
        .matches(
            "Not told: crm, marketing-ops\\. The mail server 127\\.0\\.0\\.1:\\d+ cannot be"
                + " reached: check host, port and the network\\.\\R"
                + "What is left waits, and goes with the next notify\\R");
  }

  @Test
  void nothingIsSentInTheClearToAServerThatCannotEncrypt() throws IOException {
    project.sendingTo(mail.getSmtp().getPort(), "starttls");

    assertThat(project.mail()).isEqualTo(12);

    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(project.errors().toString())
        .startsWith("Not told: crm, marketing-ops. The mail server 127.0.0.1:")
        .contains(" did not take the mail: check port and security, or ask its administrator.");
  }

  @Test
  void aServerWhoseCertificateNobodyVouchesForIsNotTrusted() throws IOException {
    GreenMail encrypted =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    encrypted.start();
    try {
      project.sendingTo(encrypted.getSmtps().getPort(), "tls");

      assertThat(project.mail()).isEqualTo(12);

      assertThat(encrypted.getReceivedMessages()).isEmpty();
      assertThat(project.errors().toString())
          .contains("cannot be trusted: check security, and the server's certificate.");
    } finally {
      encrypted.stop();
    }
  }

  @Test
  void theUserLogsInAndAWrongPasswordIsSaidWithoutEither() throws IOException {
    mail.setUser("quality@vectura.example", "quality", "right");
    login("right");
    assertThat(project.mail()).isZero();
    assertThat(mail.getReceivedMessages()).hasSize(4);
    project.after(SampleRuns.inDutch(), "crm");
    login("wrong");

    assertThat(project.mail()).isEqualTo(12);

    assertThat(project.errors().toString())
        .contains("Not told: crm, marketing-ops. The mail server")
        .contains("refuses the user: check user and password.")
        .doesNotContain("wrong", "quality");
  }

  private void login(String password) throws IOException {
    project.sendingTo(mail.getSmtp().getPort(), "none, user: quality, password: " + password);
  }
}
