package dev.plumbline.report.workbook;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.report.FileNames;
import dev.plumbline.report.Output;
import dev.plumbline.report.WorkQueue;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code owners/<owner>.xlsx} for every owner who has something to do. */
public final class FixLists implements Output {

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Path owners = Files.createDirectories(folder.resolve("owners"));
    for (WorkQueue queue : WorkQueue.all(run).values()) {
      if (!queue.open().isEmpty() || !queue.escalated().isEmpty()) {
        Path file = owners.resolve(FileNames.of(queue.owner().id()) + ".xlsx");
        FixListWorkbook.write(edition(run, queue), queue, file);
      }
    }
  }

  private static Edition edition(RunResult run, WorkQueue queue) {
    Edition empty = Edition.of(run, report(queue, queue.owner().name()));
    return Edition.of(run, report(queue, empty.words().text("fix_title", queue.owner().name())));
  }

  /** What the parts that all workbooks share know a workbook by. */
  private static ReportResult report(WorkQueue queue, String title) {
    return new ReportResult(
        queue.owner().id(),
        LocalizedText.english(title),
        LocalizedText.english(title),
        queue.owner().id(),
        List.of(),
        List.of());
  }
}
