package dev.plumbline.bench;

import java.nio.file.Path;
import java.time.Duration;

/** Computes the metrics with one engine several times, and prints the seconds of each time. */
final class EngineProcess {
  private EngineProcess() {}

  /**
   * @param arguments name of the engine, folder with the table, number of rounds
   */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    Engine.Metrics metrics = Engine.valueOf(arguments[0]).open(Path.of(arguments[1]));
    for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
      metrics.compute();
      long end = System.nanoTime();
      System.out.println("seconds " + Duration.ofNanos(end - start).toMillis() / 1000.0);
      start = end;
    }
    System.exit(0);
  }
}
