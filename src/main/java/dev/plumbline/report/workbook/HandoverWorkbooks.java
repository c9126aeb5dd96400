package dev.plumbline.report.workbook;

import dev.plumbline.report.FileNames;
import dev.plumbline.result.HandoverResult;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes what a report hands over as a workbook. It is no {@link dev.plumbline.report.Output}:
 * those are published.
 */
public final class HandoverWorkbooks {
  private HandoverWorkbooks() {}

  /** The name of the file. */
  public static String nameOf(HandoverResult handover) {
    return FileNames.of(handover.report()) + ".xlsx";
  }

  /**
   * Writes one workbook.
   *
   * @param file which keeps its rights, if it is there
   */
  public static void write(RunResult run, HandoverResult handover, Path file) throws IOException {
    ReportResult report =
        run.reports().stream()
            .filter(one -> one.id().equals(handover.report()))
            .findFirst()
            .orElseThrow();
    HandoverWorkbook.write(Edition.of(run, report), handover, file);
  }
}
