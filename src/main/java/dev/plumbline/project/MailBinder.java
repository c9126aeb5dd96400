package dev.plumbline.project;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** Reads the mail section of a profile. */
final class MailBinder {
  private static final int SUBMISSION = 587;
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Faults faults;

  MailBinder(Faults faults) {
    this.faults = faults;
  }

  MailServer bind(Item mail) {
    return new MailServer(
        mail.text("host").orElseThrow(),
        mail.number("port", SUBMISSION),
        mail.choice(MailServer.Security.class, "security").orElse(MailServer.Security.STARTTLS),
        login(mail),
        mail.text("from").orElseThrow(),
        mail.text("reply_to"),
        mail.at("retry_for").flatMap(this::duration).orElse(MailServer.RETRY_FOR),
        mail.place());
  }

  private Optional<Duration> duration(Item text) {
    try {
      Duration duration = Duration.parse(text.text());
      if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
        return Optional.of(duration);
      }
    } catch (DateTimeException e) {
      if (Variables.isOpen(text.text())) {
        return Optional.empty();
      }
    }
    faults.add(
        text.place(),
        "retry_for is " + Names.quoted(text.text()),
        "write a duration up to an hour, such as PT2M for two minutes or PT0S for none");
    return Optional.empty();
  }

  private Optional<MailServer.Login> login(Item mail) {
    Optional<String> user = mail.text("user");
    Optional<String> password = mail.text("password");
    if (user.isPresent() != password.isPresent()) {
      faults.add(
          mail.place(),
          "mail has %s without %s"
              .formatted(
                  user.isPresent() ? "user" : "password", user.isPresent() ? "password" : "user"),
          "write both, or neither where the server asks for none");
    }
    return user.flatMap(name -> password.map(secret -> new MailServer.Login(name, secret)));
  }
}
