package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.history.Decision.Circumstance;
import dev.plumbline.history.Decision.Comment;
import dev.plumbline.history.Decision.Rebaseline;
import dev.plumbline.history.Decision.Subject;
import dev.plumbline.history.Decision.Unwaiver;
import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.result.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide, and which of two decisions holds. */
class DecisionsTests {
  private static final Waived CHECK = new Waived("contact-email", Optional.empty());
  private static final Waived GROUP =
      new Waived("contact-email", Optional.of(Arrays.asList("NL", null)));
  private static final LocalDate JULY = LocalDate.parse("2026-07-01");

  @TempDir Path folder;

  @Test
  void everyDecisionIsReadAsItWasTaken() throws IOException {
    List<Decision> taken =
        List.of(
            waiver(1, CHECK, "The \"old\" list, =1+1"),
            waiver(2, GROUP, "é"),
            new Comment(at(7), CHECK, Answer.FIXED, List.of(), Optional.empty()),
            new Comment(
                at(8),
                GROUP,
                Answer.QUESTION,
                List.of("=C-1", "é"),
                Optional.of("Which \"list\"?")),
            new Unwaiver(at(3), CHECK, Optional.empty()),
            new Unwaiver(at(4), GROUP, Optional.of("mended")),
            marked(5, Subject.Kind.TABLE, "contact", false),
            marked(6, Subject.Kind.CHECK, "contact-email", true));
    for (Decision decision : taken) {
      Stores.in(folder).add(decision);
    }
    assertThat(Stores.in(folder).read().decisions().all())
        .containsExactlyInAnyOrderElementsOf(taken);
    assertThat(Stores.files(folder)).hasSize(8).allMatch(file -> file.startsWith("decisions/"));
  }

  @Test
  void aDecisionThatIsCutOffAnywhereIsNotTaken() throws IOException {
    byte[] whole = DecisionLine.of(waiver(1, GROUP, "For now"));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> DecisionLine.read(cut)).isInstanceOf(DamagedFileException.class);
    }
  }

  @Test
  void theLaterOfTwoWaiversHoldsUntilItIsTakenBack() {
    Waiver first = waiver(1, CHECK, "one");
    Waiver second = waiver(2, CHECK, "two");
    Unwaiver back = new Unwaiver(at(3), CHECK, Optional.empty());
    assertThat(new Decisions(List.of(second, first)).waiver(CHECK)).contains(second);
    assertThat(new Decisions(List.of(second, first)).waiver(GROUP)).isEmpty();
    assertThat(new Decisions(List.of(back, second, first)).waiver(CHECK)).isEmpty();
    assertThat(new Decisions(List.of(back, waiver(4, CHECK, "again"))).waivers()).hasSize(1);
  }

  @Test
  void aWaiverHoldsToItsLastDay() {
    Waiver waiver = waiver(1, CHECK, "one");
    assertThat(waiver.holdsOn(JULY)).isTrue();
    assertThat(waiver.holdsOn(JULY.plusDays(1))).isFalse();
    assertThat(new Decisions(List.of(waiver)).waiver(CHECK)).contains(waiver);
  }

  @Test
  void daysThatAreMarkedDoNotCountUnlessTheyAreTakenBack() {
    Decisions decisions =
        new Decisions(
            List.of(
                marked(1, Subject.Kind.TABLE, "contact", false),
                marked(2, Subject.Kind.CHECK, "contact-email", true)));
    assertThat(decisions.countsInBaseline("contact", "contact-id", JULY)).isFalse();
    assertThat(decisions.countsInBaseline("contact", "contact-email", JULY)).isTrue();
    assertThat(decisions.countsInBaseline("invoice", "invoice-id", JULY)).isTrue();
    assertThat(decisions.countsInBaseline("contact", "contact-id", JULY.plusDays(3))).isFalse();
    assertThat(decisions.countsInBaseline("contact", "contact-id", JULY.plusDays(4))).isTrue();
    assertThat(decisions.countsInBaseline("contact", "contact-id", JULY.minusDays(1))).isTrue();
  }

  @Test
  void decisionsArePrunedAndJoinedByNobody() throws IOException {
    Stores.in(folder).add(waiver(1, CHECK, "one"));
    Stores.in(folder).add(PastRuns.on("2026-06-01"));
    Stores.in(folder).add(PastRuns.on("2026-06-02"));
    Stores.in(folder).compact(YearMonth.parse("2026-07"), Stores.NOW);
    Stores.in(folder).prune("Weighbridge", "demo", JULY, Stores.NOW);
    assertThat(Stores.in(folder).read().runs()).isEmpty();
    assertThat(Stores.in(folder).read().decisions().all()).hasSize(1);
  }

  private static Waiver waiver(int second, Waived waived, String reason) {
    return new Waiver(at(second), waived, JULY, reason);
  }

  private static Rebaseline marked(int second, Subject.Kind kind, String name, boolean counted) {
    return new Rebaseline(
        at(second), new Subject(kind, name), JULY, JULY.plusDays(3), counted, "wrong export");
  }

  private static Circumstance at(int second) {
    return Circumstance.at(
        Instant.parse("2026-07-01T08:00:00Z").plusSeconds(second),
        "Weighbridge",
        "demo",
        Optional.of("crm"));
  }
}
