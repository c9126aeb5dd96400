package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** Every mail that was sent, one row a recipient. */
final class EmailSends implements DemoTable {
  private static final FaultKind UNKNOWN_CAMPAIGN =
      new FaultKind(
          "mail-of-unknown-campaign",
          "email_send-campaign-known",
          "The mail is put down to a campaign that the register does not hold.");

  @Override
  public Export export(Company company) {
    Dataset sends =
        new Dataset(
            "email_send",
            List.of(
                text("send_id"),
                text("contact_id"),
                text("campaign_id"),
                text("email_id"),
                text("template"),
                text("language"),
                truth("is_test"),
                truth("has_blank_field"),
                moment("sent_at")));
    for (EmailSend send : company.emailSends()) {
      sends.add(
          send.id(),
          Contacts.idOf(send.contact()),
          send.campaign().id(),
          send.emailId(),
          "newsletter_" + send.language(),
          send.language(),
          false,
          false,
          send.sentAt());
    }
    Planter planter = new Planter(sends, company.scale());
    planter.plant(
        UNKNOWN_CAMPAIGN,
        7,
        row -> row.set("campaign_id", row.text("campaign_id").replace("C-", "X-")));
    MailBlunders.plant(planter, company.scale());
    return new Export(
        sends, new CsvFile("email/email_send.csv", CsvDialect.COMMA), planter.planted());
  }
}
