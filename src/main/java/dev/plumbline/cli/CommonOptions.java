package dev.plumbline.cli;

import dev.plumbline.RunOptions;
import dev.plumbline.cluster.Master;
import dev.plumbline.project.FailOn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that every command on a project takes. */
final class CommonOptions {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "Folder with plumbline.yml. Default: this folder.")
  private Path project = Path.of("");

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Profile of plumbline.yml. Default: the one that the file names.")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Date that every age is computed against. Default: the profile's, else today.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the site. Default: public, in the project.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--master",
      paramLabel = "URL",
      converter = MasterOption.class,
      description = "Spark master. Default: all cores of this machine.")
  private Optional<Master> master = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Least severity of failing data that ends with exit code 10: critical, warning, info or"
              + " never. Default: the profile's.")
  private Optional<FailOn> failOn = Optional.empty();

  RunOptions resolve() {
    Path folder = project.toAbsolutePath().normalize();
    LogFile.at(folder.resolve("logs/plumbline.log"));
    return new RunOptions(
        folder,
        profile,
        asOf,
        out.map(Path::toAbsolutePath).orElse(folder.resolve("public")).normalize(),
        master.map(Master::url),
        failOn,
        System.getenv());
  }
}
