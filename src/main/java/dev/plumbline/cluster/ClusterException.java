package dev.plumbline.cluster;

/**
 * A cluster that cannot do the work. The message is one line for the person who started it: what
 * was tried, why it did not come about, and what to do. It holds nothing of the data.
 */
public final class ClusterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClusterException(String message) {
    super(message);
  }

  ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
