package dev.plumbline;

import dev.plumbline.result.RunResult;
import java.io.IOException;

/** A run was published and could not be added to the history; the message says what to do. */
public final class UnrememberedException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient RunResult run;

  UnrememberedException(String message, RunResult run, IOException cause) {
    super(message, cause);
    this.run = run;
  }

  /** The run, whose site is whole. */
  public RunResult run() {
    return run;
  }
}
