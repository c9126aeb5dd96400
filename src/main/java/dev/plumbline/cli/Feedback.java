package dev.plumbline.cli;

import dev.plumbline.history.Decision;
import dev.plumbline.history.Decision.Circumstance;
import dev.plumbline.history.Decision.Comment;
import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.history.PastCheck;
import dev.plumbline.history.PastRun;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.report.workbook.FilledFixList;
import dev.plumbline.report.workbook.FilledFixList.Filled;
import dev.plumbline.report.workbook.FilledFixList.Given;
import dev.plumbline.report.workbook.FixListException.Wrong;
import dev.plumbline.result.Answer;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.Fingerprint;
import dev.plumbline.result.FreeText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes decisions of the fix lists that came back. */
final class Feedback {
  private static final int ID_LENGTH = 32;

  private final ProjectHistory history;
  private final Optional<String> by;
  private final Map<String, Waived> findings;
  private final Set<String> taken = new HashSet<>();
  private final List<Wrong> wrongs = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private int known;

  /**
   * Feedback on the findings of a history.
   *
   * @param by id of the owner who answers; the owner of each list where empty
   */
  Feedback(ProjectHistory history, Optional<String> by) {
    this.history = history;
    this.by = by;
    this.findings = findings(history);
    history.all().decisions().all().forEach(decision -> taken.add(decision.circumstance().id()));
  }

  /** Every finding that may ever have been, by its fingerprint. */
  private static Map<String, Waived> findings(ProjectHistory history) {
    Map<String, Waived> findings = new HashMap<>();
    for (TableDefinition table : history.project().tables()) {
      for (ExpectationDefinition expectation : table.expectations()) {
        add(findings, table.name(), expectation.id(), List.of());
      }
    }
    for (PastRun run : history.own().runs()) {
      for (PastCheck check : run.checks()) {
        add(findings, check.rule().table(), check.id(), List.of());
        check.segments().stream()
            .flatMap(segments -> segments.shown().stream())
            .map(Segment::values)
            .forEach(values -> add(findings, check.rule().table(), check.id(), values));
      }
    }
    return findings;
  }

  private static void add(
      Map<String, Waived> findings, String table, String check, List<String> group) {
    Optional<List<String>> segment = group.isEmpty() ? Optional.empty() : Optional.of(group);
    findings.put(Fingerprint.of(table, check, group).text(), new Waived(check, segment));
  }

  /** What is wrong with the lists; where anything is, nothing must be kept. */
  List<Wrong> wrongs() {
    return wrongs;
  }

  /** What is new in the lists, in their order. */
  List<Decision> decisions() {
    return decisions;
  }

  /** How many answers had been kept before. */
  int known() {
    return known;
  }

  void add(FilledFixList list) {
    if (!list.project().equals(history.project().name())
        || !list.profile().equals(history.profile())) {
      wrongs.add(
          Wrong.at(
              list.file(),
              list.mark(),
              "the list is of another project or profile",
              "feed it back with the --project and --profile that it was made with"));
      return;
    }
    String owner = by.orElse(list.owner());
    if (!history.project().owners().containsKey(owner)) {
      wrongs.add(
          Wrong.at(
              list.file(),
              list.mark(),
              "there is no such owner any more",
              "name the owner who answers with --by"));
      return;
    }
    for (Filled filled : list.findings()) {
      Waived about = findings.get(filled.fingerprint());
      if (about == null) {
        wrongs.add(
            Wrong.at(
                list.file(),
                filled.reference(),
                "the history knows no such finding",
                "take this sheet anew from the list that the run wrote, or delete it"));
      } else {
        answer(list, filled, about, owner);
      }
    }
  }

  private void answer(FilledFixList list, Filled filled, Waived about, String owner) {
    if (filled.isAcceptedRowByRow()) {
      waive(list, about, owner, filled.rows());
      return;
    }
    filled
        .whole()
        .ifPresent(
            given -> {
              if (given.answer() == Answer.ACCEPTED) {
                waive(list, about, owner, List.of(given));
              } else {
                comment(list, about, owner, List.of(), given);
              }
            });
    Map<List<Object>, List<Given>> alike = new LinkedHashMap<>();
    for (Given given : filled.rows()) {
      alike
          .computeIfAbsent(List.of(given.answer(), given.text()), key -> new ArrayList<>())
          .add(given);
    }
    for (List<Given> group : alike.values()) {
      comment(list, about, owner, group.stream().map(Given::row).toList(), group.get(0));
    }
  }

  private void waive(FilledFixList list, Waived about, String owner, List<Given> given) {
    Given first =
        given.stream()
            .min((one, other) -> one.until().orElseThrow().compareTo(other.until().orElseThrow()))
            .orElseThrow();
    LocalDate until = first.until().orElseThrow();
    String reason =
        given.stream()
            .flatMap(one -> one.text().stream())
            .distinct()
            .collect(Collectors.joining("; "));
    Optional<Circumstance> circumstance =
        circumstance(list, owner, about, "waiver", until.toString(), reason);
    if (circumstance.isPresent() && until.isBefore(history.asOf())) {
      wrongs.add(
          Wrong.at(
              list.file(),
              first.untilCell(),
              "%s is in the past".formatted(until),
              "name a day from %s on".formatted(history.asOf())));
    } else {
      circumstance.ifPresent(
          now -> decisions.add(new Waiver(now, about, until, FreeText.masked(reason))));
    }
  }

  private void comment(
      FilledFixList list, Waived about, String owner, List<String> rows, Given given) {
    if (given.answer() == Answer.OPEN && given.text().isEmpty()) {
      return;
    }
    circumstance(
            list,
            owner,
            about,
            given.answer().name(),
            String.join("\n", rows),
            given.text().orElse(""))
        .ifPresent(
            now ->
                decisions.add(
                    new Comment(
                        now, about, given.answer(), rows, given.text().map(FreeText::masked))));
  }

  /**
   * That of a new decision; empty where the same answer of the same list was kept before. The id is
   * made of the answer, so that it is kept once however often and by whomever it is fed back.
   */
  private Optional<Circumstance> circumstance(
      FilledFixList list, String owner, Waived about, String... answer) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                list.project(),
                list.profile(),
                list.asOf().toString(),
                list.owner(),
                owner,
                about.toString()));
    parts.addAll(List.of(answer));
    String id = "feedback-" + hash(parts);
    if (!taken.add(id)) {
      known++;
      return Optional.empty();
    }
    Circumstance now = history.decidedNow(Optional.of(owner));
    return Optional.of(
        new Circumstance(
            id,
            now.decidedAt().plusMillis(decisions.size()),
            now.project(),
            now.profile(),
            now.by()));
  }

  private static String hash(List<String> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.length()).append(':').append(part));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
