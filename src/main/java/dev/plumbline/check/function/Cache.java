package dev.plumbline.check.function;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of texts, so that it need not be made again for each row. It holds a bounded number
 * and starts anew when that is reached: a session checks with few different ones.
 */
final class Cache<V> {
  private static final int CAPACITY = 256;

  private final Map<String, V> values = new ConcurrentHashMap<>();
  private final Function<String, V> maker;

  Cache(Function<String, V> maker) {
    this.maker = maker;
  }

  V get(String text) {
    V known = values.get(text);
    if (known != null) {
      return known;
    }
    if (values.size() >= CAPACITY) {
      values.clear();
    }
    return values.computeIfAbsent(text, maker);
  }
}
