package dev.plumbline.project;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the chosen profile. */
final class ProfileBinder {
  private final Path project;
  private final Faults faults;

  ProfileBinder(Path project, Faults faults) {
    this.project = project;
    this.faults = faults;
  }

  Profile bind(Item profile, Variables variables) {
    List<String> folders = profile.texts("folders");
    Stream.concat(
            profile.at("demo").flatMap(demo -> demo.at("path")).stream(),
            profile.at("history").stream())
        .forEach(path -> new AllowedFolders(project, folders).check(path, faults));
    return new Profile(
        profile.key(),
        variables.own(),
        profile.choice(FailOn.class, "fail_on").orElse(FailOn.CRITICAL),
        profile.at("as_of").flatMap(this::date),
        folders,
        profile.at("demo").map(ProfileBinder::demo),
        profile.at("mail").map(new MailBinder(faults)::bind),
        new WebhookBinder(faults).bind(profile.items("webhooks")),
        profile.text("history"),
        profile.place());
  }

  private Optional<LocalDate> date(Item asOf) {
    try {
      return Optional.of(LocalDate.parse(asOf.text()));
    } catch (DateTimeException e) {
      if (!Variables.isOpen(asOf.text())) {
        faults.add(
            asOf.place(),
            "as_of is " + Names.quoted(asOf.text()),
            "write a date of the calendar such as 2026-06-30");
      }
      return Optional.empty();
    }
  }

  private static Profile.Demo demo(Item demo) {
    return new Profile.Demo(demo.text("path").orElseThrow(), demo.number("scale", 1));
  }
}
