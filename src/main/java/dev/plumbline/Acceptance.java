package dev.plumbline;

import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.history.Decisions;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.FreeText;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Failing checks that somebody accepted until a day: they are skipped, and say why. A check by
 * groups is accepted as a whole, or if each group that fails is.
 */
record Acceptance(Decisions decisions, LocalDate asOf) {

  /** The tables with what is accepted. */
  List<TableResult> of(List<TableResult> tables) {
    return tables.stream()
        .map(table -> table.with(table.checks().stream().map(this::accepted).toList()))
        .toList();
  }

  private CheckResult accepted(CheckResult check) {
    return check.outcome() == Outcome.FAILED
        ? decisions
            .accepting(check.id(), check.segments(), asOf)
            .map(waiver -> check.skipped(words(waiver)))
            .orElse(check)
        : check;
  }

  private static LocalizedText words(Waiver waiver) {
    String reason = FreeText.masked(waiver.reason());
    return new LocalizedText(
        Map.of(
            "en", "Accepted until %s: %s".formatted(waiver.until(), reason),
            "nl", "Geaccepteerd tot en met %s: %s".formatted(waiver.until(), reason)));
  }
}
