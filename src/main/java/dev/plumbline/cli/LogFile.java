package dev.plumbline.cli;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import org.apache.logging.log4j.core.config.Configurator;

/** Where the program and Spark log to: a file in the project, never the terminal. */
final class LogFile {
  /** Named in the logging configuration. */
  private static final String PROPERTY = "plumbline.log";

  private LogFile() {}

  /** Must come before the first logger is made. */
  static void at(Path file) {
    System.setProperty(PROPERTY, file.toString());
    // spark-submit has begun to log, as Spark is configured: to the terminal, with texts that quote
    // the data. It loads this program in a class loader of its own.
    if (LogFile.class.getClassLoader() != ClassLoader.getSystemClassLoader()) {
      CodeSource jar = LogFile.class.getProtectionDomain().getCodeSource();
      Configurator.reconfigure(URI.create("jar:" + jar.getLocation() + "!/log4j2.properties"));
    }
  }
}
