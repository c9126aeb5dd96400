package dev.plumbline.report;

import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Writes a site beside the old one and swaps it in whole.
 *
 * <p>Whoever looks at the target, at any instant, sees the old site or the new one. So does a
 * process that was killed, where the system can exchange two folders in one step; where it cannot,
 * the next publication puts the old site back.
 */
public final class Publisher {
  private final Exchange exchange;

  public Publisher() {
    this(new NativeExchange());
  }

  Publisher(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Publishes what the outputs write.
   *
   * @param target the folder of the site: absent, empty, or a site of an earlier run
   * @throws IOException if it cannot be written, or the target is a folder of something else; the
   *     target is then as it was
   */
  public synchronized void publish(RunResult run, List<Output> outputs, Path target)
      throws IOException {
    Path site = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
    Files.createDirectories(site.getParent());
    Workspace workspace = new Workspace(site);
    workspace.recover();
    Sites.requireReplaceable(site);
    Path next = Files.createDirectory(workspace.next());
    try {
      for (Output output : outputs) {
        output.write(run, next);
      }
      swap(next, site, workspace);
    } finally {
      // By now either the old site or, after a failure, half a new one.
      Sites.delete(next);
    }
  }

  private void swap(Path next, Path site, Workspace workspace) throws IOException {
    if (!Files.exists(site)) {
      rename(next, site);
    } else if (!exchange.swap(next, site)) {
      replace(next, site, workspace.old());
    }
  }

  /** Two renames; between them there is no site, which {@link Workspace#recover} mends. */
  private static void replace(Path next, Path site, Path old) throws IOException {
    rename(site, old);
    try {
      rename(next, site);
    } catch (IOException e) {
      rename(old, site);
      throw e;
    }
    Sites.delete(old);
  }

  private static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
