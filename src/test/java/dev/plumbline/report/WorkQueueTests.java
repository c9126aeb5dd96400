package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.RunResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has to do what, and in which order. */
class WorkQueueTests {
  private static final RunResult RUN = OwnedRuns.withFindings("en");
  private static final WorkQueue CRM = WorkQueue.all(RUN).get("crm");

  @Test
  void theWorstComesFirstAndOfThatTheOldest() {
    assertThat(CRM.open())
        .extracting(task -> task.checkId() + task.group())
        .containsExactly(
            "contact-email[]", "invoice-opens[]", "contact-phone[null]", "contact-phone[NL]");
    assertThat(CRM.accepted()).extracting(Task::checkId).containsExactly("contact-age");
    assertThat(CRM.solved()).extracting(Task::checkId).containsExactly("contact-id");
  }

  @Test
  void whatIsOpenForLongerThanTheDeclaredDaysIsShownToTheBackup() {
    assertThat(CRM.open())
        .filteredOn(Task::overdue)
        .extracting(Task::checkId)
        .as("twelve days are more than seven, and seven are not")
        .containsExactly("contact-email");
    assertThat(WorkQueue.all(RUN).get("finance").escalated())
        .extracting(Task::checkId)
        .containsExactly("contact-email");
    assertThat(CRM.escalated()).isEmpty();
  }

  @Test
  void onlyWhoAnswersForSomethingOrStepsInHasAQueue() {
    assertThat(WorkQueue.all(RUN)).containsOnlyKeys("crm", "finance");
    assertThat(WorkQueue.all(OwnedRuns.withoutFindings("en"))).containsOnlyKeys("crm");
  }

  @Test
  void withoutFindingsTheChecksThatDidNotPassAreTheQueue() {
    WorkQueue queue = WorkQueue.all(OwnedRuns.withoutFindings("en")).get("crm");
    assertThat(queue.open())
        .extracting(Task::checkId)
        .containsExactly("contact-email", "invoice-opens", "contact-age", "contact-phone");
    assertThat(queue.open()).allMatch(task -> task.age(OwnedRuns.AS_OF).isEmpty());
    assertThat(queue.open()).noneMatch(Task::overdue);
  }

  @Test
  void aGroupOfRowsHasItsOwnRowsAlone() {
    Task none = CRM.open().get(2);
    Task dutch = CRM.open().get(3);
    assertThat(none.sample().map(Sample::rows))
        .contains(List.of(Arrays.asList("C-2", null, "@•••")));
    assertThat(dutch.sample().map(Sample::rows))
        .contains(
            List.of(Arrays.asList("C-1", "NL", "06•••"), Arrays.asList("C-3", "NL", "07•••")));
    assertThat(dutch.judged()).contains(1_000L);
    assertThat(dutch.rows()).contains(2L);
    assertThat(CRM.open().get(1).rows()).isEqualTo(Optional.empty());
  }
}
