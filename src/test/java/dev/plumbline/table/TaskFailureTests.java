package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Losing executors takes a cluster, and is tested where there is one. */
final class TaskFailureTests {
  @TempDir private Path folder;
  private Path file;
  private OpenedTable table;

  @BeforeEach
  void open() {
    TableSamples samples = new TableSamples(folder).column("id", "integer");
    file = samples.file("leads.csv", "id\n1\n2\n");
    table = samples.open(TableSamples.csv("leads.csv"));
  }

  @Test
  void aFileThatIsGoneWhenItIsReadIsNotFound() throws IOException {
    Files.delete(file);

    assertThat(TaskFailure.classOf(failure())).contains("FILE_NOT_FOUND");
  }

  @Test
  void aFileOfAnotherLengthThanWasOpenedIsNotReadInItsPlace() throws IOException {
    Files.writeString(file, "id\n1\n2\n3\n");

    assertThat(TaskFailure.classOf(failure())).contains("FILE_CHANGED");
  }

  @Test
  void aValueThatCannotBeComputedWithIsNoneOfThese() {
    Throwable failure =
        catchThrowable(() -> table.rows().selectExpr("raise_error('no')").collectAsList());

    assertThat(failure).isNotNull();
    assertThat(TaskFailure.classOf(failure)).isEmpty();
  }

  private Throwable failure() {
    return catchThrowable(() -> table.rows().collectAsList());
  }
}
