package dev.plumbline;

import dev.plumbline.project.Faults;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.report.workbook.HandoverWorkbooks;
import dev.plumbline.result.HandoverResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The folder for workbooks with personal data. It is never published, Git leaves it alone, and its
 * files are for whoever started the run alone, where the system knows such rights.
 */
record PersonalFolder(Path folder) {

  /**
   * Refuses a folder that would be published with the site, or a site that would lie in it.
   *
   * @throws dev.plumbline.project.ProjectException at each report that hands something over
   */
  void requireOutside(Path site, List<ReportDefinition> reports) {
    if (!RealFolder.of(folder).overlaps(RealFolder.of(site))) {
      return;
    }
    Faults faults = new Faults();
    reports.stream()
        .flatMap(report -> report.handover().stream())
        .forEach(
            handover ->
                faults.add(
                    handover.place(),
                    "what is handed over and the site would share a folder",
                    "keep --with-personal-data and --out apart, so that no person is published"));
    faults.throwIfAny();
  }

  /** Writes a workbook for each handover, each in one step. */
  void write(RunResult run, List<HandoverResult> handovers) throws IOException {
    Files.createDirectories(folder, rights("rwx------"));
    Files.writeString(folder.resolve(".gitignore"), "*\n");
    for (HandoverResult handover : handovers) {
      String name = HandoverWorkbooks.nameOf(handover);
      Path next = folder.resolve("." + name + ".next");
      Files.deleteIfExists(next);
      Files.createFile(next, rights("rw-------"));
      try {
        HandoverWorkbooks.write(run, handover, next);
        Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(next);
      }
    }
  }

  private static FileAttribute<?>[] rights(String rights) {
    boolean isKnown = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return isKnown
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
