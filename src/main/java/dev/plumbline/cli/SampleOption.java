package dev.plumbline.cli;

import dev.plumbline.check.CheckContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of commands that show failing rows. */
final class SampleOption {
  private int samples = CheckContext.SAMPLES;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "Failing rows to show of each check, and the most frequent of their values: 0 for none, at"
              + " most 1000. Default: 10.")
  void setSamples(int number) {
    if (number < 0 || number > CheckContext.MOST_SAMPLES) {
      throw new ParameterException(
          spec.commandLine(),
          "--samples is %d; write a number from 0 (none) to %d"
              .formatted(number, CheckContext.MOST_SAMPLES));
    }
    samples = number;
  }

  int number() {
    return samples;
  }
}
