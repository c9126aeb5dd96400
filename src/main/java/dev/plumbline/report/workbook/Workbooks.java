package dev.plumbline.report.workbook;

import dev.plumbline.report.FileNames;
import dev.plumbline.report.Output;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code reports/<report>.xlsx} for every report of a run. */
public final class Workbooks implements Output {

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    for (ReportResult report : run.reports()) {
      Path file = reports.resolve(FileNames.of(report.id()) + ".xlsx");
      ReportWorkbook.write(Edition.of(run, report), file);
    }
  }
}
