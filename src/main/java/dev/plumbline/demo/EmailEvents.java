package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.JsonLinesFile;
import java.time.LocalDateTime;
import java.util.List;

/** What became of every mail, as the sending service reports it. */
final class EmailEvents implements DemoTable {
  private static final LocalDateTime NOW = Calendar.AS_OF.atStartOfDay();

  private static final FaultKind UNKNOWN_SEND =
      new FaultKind(
          "event-of-unknown-mail",
          "email_event-send-known",
          "The event is about a mail that was never sent.");

  @Override
  public Export export(Company company) {
    Dataset events =
        new Dataset(
            "email_event",
            List.of(
                text("event_id"),
                text("send_id"),
                text("type"),
                moment("at"),
                truth("is_machine")));
    Dice dice = Dice.of("email_event");
    company.emailSends().forEach(send -> answer(events, dice, send));
    Planter planter = new Planter(events, company.scale());
    planter.plant(
        UNKNOWN_SEND, 6, row -> row.set("send_id", row.text("send_id").replace("S-", "X-")));
    return new Export(events, new JsonLinesFile("email/email_event.jsonl"), planter.planted());
  }

  private static void answer(Dataset events, Dice dice, EmailSend send) {
    if (dice.chance(3)) {
      add(events, send, "BOUNCE", send.sentAt().plusSeconds(4), true);
      return;
    }
    add(events, send, "DELIVERED", send.sentAt().plusSeconds(dice.between(2, 300)), true);
    if (dice.chance(25)) {
      // Some mail programs fetch all images on arrival, whether anybody reads or not.
      add(events, send, "OPEN", send.sentAt().plusSeconds(dice.between(301, 600)), true);
    }
    if (dice.chance(30)) {
      LocalDateTime opened = send.sentAt().plusMinutes(dice.between(15, 5000));
      add(events, send, "OPEN", opened, false);
      if (dice.chance(30)) {
        add(events, send, "CLICK", opened.plusSeconds(dice.between(5, 400)), false);
      }
      if (dice.chance(2)) {
        String leaving = dice.pick(List.of("UNSUBSCRIBE", "UNSUBSCRIBE", "SPAMREPORT"));
        add(events, send, leaving, opened.plusSeconds(dice.between(5, 400)), false);
      }
    }
  }

  private static void add(
      Dataset events, EmailSend send, String type, LocalDateTime at, boolean isMachine) {
    if (at.isBefore(NOW)) {
      events.add(
          Identifiers.numbered("E-", 7, events.rows().size()), send.id(), type, at, isMachine);
    }
  }
}
