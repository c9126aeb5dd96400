package dev.plumbline.report.mail;

import dev.plumbline.project.Owner;
import dev.plumbline.project.Project;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.project.ReportDefinition.Mailed;
import dev.plumbline.project.Webhook;
import dev.plumbline.report.FileNames;
import dev.plumbline.report.WorkQueue;
import dev.plumbline.report.mail.Letter.Enclosure;
import dev.plumbline.report.site.Edition;
import dev.plumbline.report.site.Page;
import dev.plumbline.report.site.Templates;
import dev.plumbline.report.site.Texts;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes what is to be told of a run, each message in the language of its recipient. */
final class Composition {
  /** More than that many mailboxes do not take. */
  private static final long LARGEST_WORKBOOK = 8_000_000;

  private final RunResult run;
  private final Project project;
  private final SiteLink site;
  private final Path published;
  private final Templates templates;
  private final Map<Locale, Edition> editions = new HashMap<>();

  /**
   * A composition.
   *
   * @param published folder of the site
   */
  Composition(RunResult run, Project project, SiteLink site, Path published) {
    this.run = run;
    this.project = project;
    this.site = site;
    this.published = published;
    this.templates = Templates.of(project.folder());
  }

  /**
   * Each report to its recipients, and its news to each owner.
   *
   * @throws IOException if a template is missing, broken, or makes more than readers show
   */
  List<Mail> mails(Tally tally) throws IOException {
    List<Mail> mails = new ArrayList<>();
    for (ReportResult report : run.reports()) {
      for (String recipient : report.recipients().stream().distinct().sorted().toList()) {
        Optional<Owner> owner = owner(recipient, tally);
        if (owner.isPresent()) {
          mails.add(digest(report, owner.get()));
        }
      }
    }
    for (WorkQueue queue : WorkQueue.all(run).values()) {
      notice(queue, tally).ifPresent(mails::add);
    }
    return mails;
  }

  /** The run to each webhook. */
  List<Post> posts() throws IOException {
    List<Post> posts = new ArrayList<>();
    for (Webhook webhook : project.profile().webhooks()) {
      posts.add(post(webhook));
    }
    return posts;
  }

  /** An owner who can be written to. */
  private Optional<Owner> owner(String id, Tally tally) {
    Optional<Owner> owner =
        Optional.ofNullable(project.owners().get(id)).filter(known -> known.email().isPresent());
    if (owner.isEmpty()) {
      tally.withoutAddress(id);
    }
    return owner;
  }

  private Mail digest(ReportResult report, Owner owner) throws IOException {
    Edition edition = edition(owner);
    ReportDigest digest = ReportDigest.of(edition, report);
    Mailed mailed = mailed(report.id());
    List<Enclosure> enclosures = new ArrayList<>();
    if (mailed.workbook()) {
      workbook(report.id()).ifPresent(enclosures::add);
    }
    Map<String, Object> model = model(edition, Page.report(report.id()));
    model.put("digest", digest);
    model.put("attached", !enclosures.isEmpty());
    if (mailed.chart()) {
      ChartPicture.of(edition, report, templates)
          .ifPresent(
              chart -> {
                model.put("chart", chart);
                enclosures.add(new Enclosure("chart", "image/png", chart.png(), true));
              });
    }
    String verdict = digest.verdict() + (digest.news().isEmpty() ? "" : " " + digest.news() + ".");
    String subject = edition.texts().of("mail.subject", digest.title(), verdict);
    model.put("subject", subject);
    Letter letter = Letter.of(subject, "mail/report", templates, model, enclosures);
    return mail("report", report.id(), owner, digest, letter);
  }

  private Mailed mailed(String report) {
    return project.reports().stream()
        .filter(definition -> definition.id().equals(report))
        .map(ReportDefinition::mailed)
        .findFirst()
        .orElse(Mailed.USUAL);
  }

  /** The workbook that was published, where it is there and no larger than mailboxes take. */
  private Optional<Enclosure> workbook(String report) throws IOException {
    String name = FileNames.of(report) + ".xlsx";
    Path file = published.resolve(Page.REPORTS + name);
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_WORKBOOK) {
      return Optional.empty();
    }
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return Optional.of(new Enclosure(name, type, Files.readAllBytes(file), false));
  }

  private Optional<Mail> notice(WorkQueue queue, Tally tally) throws IOException {
    String id = queue.owner().id();
    Locale locale = locale(Optional.ofNullable(project.owners().get(id)).flatMap(Owner::locale));
    Edition edition = edition(locale);
    Optional<OwnerNotice> notice = OwnerNotice.of(edition, queue);
    Optional<Owner> owner = notice.isPresent() ? owner(id, tally) : Optional.empty();
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> model = model(edition, Page.owner(id));
    model.put("notice", notice.get());
    String subject =
        edition.texts().of("mail.subject", notice.get().owner(), notice.get().verdict());
    model.put("subject", subject);
    Letter letter = Letter.of(subject, "mail/owner", templates, model, List.of());
    return Optional.of(mail("work", id, owner.get(), notice.get(), letter));
  }

  private Map<String, Object> model(Edition edition, String page) {
    Map<String, Object> model = new HashMap<>();
    model.put("texts", edition.texts());
    model.put("language", edition.texts().locale().toLanguageTag());
    model.put("link", site.to(page));
    return model;
  }

  /**
   * A mail.
   *
   * @param facts what it tells: the same facts are told once, and on mended data a second run of a
   *     day tells others
   */
  private Mail mail(String kind, String about, Owner owner, Object facts, Letter letter) {
    return new Mail(
        id(run.run().id(), kind, about, owner.id(), facts.toString()),
        owner.id(),
        kind.equals("report") ? about : kind,
        run.run().asOf(),
        id(run.project().name(), kind, about, owner.id()),
        kind + "-" + FileNames.of(about),
        OneLine.name(run.project().name()),
        run.run().startedAt(),
        letter);
  }

  private Post post(Webhook webhook) throws IOException {
    Edition edition = edition(project.locale());
    RunDigest digest = RunDigest.of(run, edition);
    PostBody body = new PostBody(digest, edition.texts(), edition.formats(), site.to(Page.INDEX));
    return new Post(
        id(run.run().id(), "webhook", webhook.name(), digest.toString()),
        webhook.name(),
        "run",
        run.run().asOf(),
        body.of(webhook.kind()));
  }

  private Edition edition(Owner owner) throws IOException {
    return edition(locale(owner.locale()));
  }

  private Locale locale(Optional<Locale> own) {
    return own.orElse(Locale.forLanguageTag(run.project().locale()));
  }

  private Edition edition(Locale locale) throws IOException {
    Edition known = editions.get(locale);
    if (known == null) {
      known = Edition.of(run, Texts.read(templates, locale));
      editions.put(locale, known);
    }
    return known;
  }

  private static String id(String... parts) {
    byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }
}
