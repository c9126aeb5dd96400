package dev.plumbline.project;

import java.util.Optional;

/** Reads the mail section of a profile. */
final class MailBinder {
  private static final int SUBMISSION = 587;

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
        mail.place());
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
