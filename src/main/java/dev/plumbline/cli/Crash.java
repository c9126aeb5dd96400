package dev.plumbline.cli;

import dev.plumbline.cluster.ClusterException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of an exception that no command expected, without the data its message may hold. */
final class Crash {
  private static final Logger LOGGER = LoggerFactory.getLogger(Crash.class);

  private Crash() {}

  /** Our own messages about files and clusters are shown; of any other only the class is. */
  static int report(Exception thrown, PrintWriter terminal) {
    if (thrown instanceof IOException || thrown instanceof ClusterException) {
      terminal.println(thrown.getMessage());
    } else {
      terminal.printf(
          "Plumbline stopped: %s. Where it happened is in the log; please report it.%n",
          thrown.getClass().getSimpleName());
    }
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      LOGGER.error("{} at {}", e.getClass().getName(), Arrays.toString(e.getStackTrace()));
    }
    return ExitCode.CRASH.number();
  }
}
