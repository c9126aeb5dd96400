package dev.plumbline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does the same thing to many values side by side, and gives the results in their order. */
final class Parallel {
  /** Enough to keep the cores busy while the driver plans; more would only queue in Spark. */
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors() * 2);

  private Parallel() {}

  static <T, R> List<R> map(List<T> values, Function<T, R> function) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<CompletableFuture<R>> futures =
          values.stream()
              .map(value -> CompletableFuture.supplyAsync(() -> function.apply(value), threads))
              .toList();
      return futures.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } finally {
      threads.shutdownNow();
    }
  }
}
