package dev.plumbline.report.mail;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where messages wait until they are sent, and what tells which have been. A message is put into it
 * before it is sent: so one that could not be sent, or whose process was killed, goes with the next
 * ones.
 */
public interface Postbox {

  /** Whether a message about data of this date has been sent before. */
  boolean isSent(String id, LocalDate asOf) throws IOException;

  /** Adds a message; one that waits already stays as it is. */
  void put(String id, byte[] message) throws IOException;

  /** All that wait, the longest waiting first. */
  List<Waiting> waiting() throws IOException;

  /** Takes a message out, and knows from now on that it was sent. */
  void sent(String id, LocalDate asOf) throws IOException;

  /** Takes a message out that is not going to be sent. */
  void drop(String id) throws IOException;

  /** A message that waits. */
  record Waiting(String id, Instant since, byte[] message) {}
}
