package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A budget line as it stood after one change.
 *
 * @param line with the amount of this revision
 * @param number counts the revisions of a line from 1
 * @param transferTo the line at the other side of a transfer
 */
record BudgetRevision(
    BudgetLine line, int number, Reason reason, Optional<String> transferTo, LocalDate updatedOn) {

  /** Why an amount is what it is. */
  enum Reason {
    INITIAL,
    /** Moved from or to another line of the same country and year. */
    TRANSFER,
    TOP_UP,
    CUT
  }

  /** Every revision of every line; the last of a line has its amount. */
  static List<BudgetRevision> of(List<BudgetLine> lines) {
    Dice dice = Dice.of("budget revisions");
    List<BudgetRevision> revisions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      BudgetLine line = lines.get(i);
      boolean pair =
          i + 1 < lines.size()
              && lines.get(i + 1).planId().equals(line.planId())
              && line.campaign().isPresent();
      if (pair && dice.chance(8)) {
        transfer(revisions, dice, line, lines.get(i + 1));
        i++;
      } else if (dice.chance(11)) {
        change(revisions, dice, line);
      } else {
        revisions.add(initial(dice, line, line.amount()));
      }
    }
    return revisions;
  }

  private static BudgetRevision initial(Dice dice, BudgetLine line, BigDecimal amount) {
    LocalDate planned = LocalDate.of(line.fiscalYear() - 1, 11, dice.between(3, 28));
    return new BudgetRevision(
        line.withAmount(amount), 1, Reason.INITIAL, Optional.empty(), planned);
  }

  private static void change(List<BudgetRevision> revisions, Dice dice, BudgetLine line) {
    BigDecimal step = step(dice, line);
    boolean raised = dice.chance(60);
    BigDecimal before = raised ? line.amount().subtract(step) : line.amount().add(step);
    revisions.add(initial(dice, line, before));
    revisions.add(
        new BudgetRevision(
            line,
            2,
            raised ? Reason.TOP_UP : Reason.CUT,
            Optional.empty(),
            LocalDate.of(line.fiscalYear(), dice.between(2, 5), 15)));
  }

  /** Moves whole hundreds, which every rate converts to whole cents. */
  private static void transfer(
      List<BudgetRevision> revisions, Dice dice, BudgetLine from, BudgetLine to) {
    BigDecimal step = step(dice, from).min(step(dice, to));
    LocalDate moved = LocalDate.of(from.fiscalYear(), dice.between(2, 6), dice.between(1, 25));
    revisions.add(initial(dice, from, from.amount().add(step)));
    revisions.add(new BudgetRevision(from, 2, Reason.TRANSFER, Optional.of(to.id()), moved));
    revisions.add(initial(dice, to, to.amount().subtract(step)));
    revisions.add(new BudgetRevision(to, 2, Reason.TRANSFER, Optional.of(from.id()), moved));
  }

  private static BigDecimal step(Dice dice, BudgetLine line) {
    return Money.hundreds(line.amount().doubleValue() * dice.between(0.05, 0.2));
  }
}
