package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.Decision.Circumstance;
import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.history.Decisions;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptanceTests {
  private static final RunResult RUN = SampleRuns.inEnglish();
  private static final LocalDate AS_OF = RUN.run().asOf();

  @Test
  void anAcceptedCheckIsSkippedAndSaysWhy() {
    CheckResult check = check("contact-email-present", AS_OF);
    assertThat(check.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(check.reason().map(reason -> reason.in(Locale.ENGLISH)))
        .contains("Accepted until 2026-06-30: Is being mended.");
    assertThat(check.unexpected()).contains(199L);
  }

  @Test
  void onceTheLastDayHasPassedItFailsAgain() {
    assertThat(check("contact-email-present", AS_OF.minusDays(1)).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void whatCouldNotBeCheckedCannotBeAccepted() {
    assertThat(check("invoice-opens", AS_OF).outcome()).isEqualTo(Outcome.ERROR);
  }

  private static CheckResult check(String id, LocalDate until) {
    Waiver waiver =
        new Waiver(
            Circumstance.at(Instant.EPOCH, "p", "demo", Optional.empty()),
            new Waived(id, Optional.empty()),
            until,
            "Is being mended.");
    return new Acceptance(new Decisions(List.of(waiver)), AS_OF)
        .of(RUN.tables()).stream()
            .flatMap(table -> table.checks().stream())
            .filter(check -> check.id().equals(id))
            .findFirst()
            .orElseThrow();
  }
}
