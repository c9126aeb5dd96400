package dev.plumbline.cli;

import dev.plumbline.Progress;
import java.io.PrintWriter;

/** Shows progress on stderr: one line that changes on a terminal, plain lines in a pipeline. */
final class ProgressLines implements Progress, AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final PrintWriter errors;
  private final boolean terminal = System.console() != null;

  ProgressLines(PrintWriter errors) {
    this.errors = errors;
  }

  @Override
  public void step(String what) {
    if (terminal) {
      errors.print(CLEAR_LINE + "… " + what);
    } else {
      errors.println(what);
    }
    errors.flush();
  }

  /** Leaves a clean line for the verdict. */
  @Override
  public void close() {
    if (terminal) {
      errors.print(CLEAR_LINE);
      errors.flush();
    }
  }
}
