package dev.plumbline.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with many things at once: an object store answers slowly, but many. */
final class InParallel {
  private static final int AT_ONCE = 8;

  private InParallel() {}

  /** Work that may fail as files do. */
  interface Work<A, B> {
    B on(A thing) throws IOException;
  }

  /** The results, in the order of the things. */
  static <A, B> List<B> map(List<A> things, Work<A, B> work) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<B>> pending = new ArrayList<>();
      for (A thing : things) {
        pending.add(workers.submit(() -> work.on(thing)));
      }
      List<B> results = new ArrayList<>();
      for (Future<B> future : pending) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }
}
