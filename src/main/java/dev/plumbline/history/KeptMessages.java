package dev.plumbline.history;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Messages beside a history: those that wait to be sent, and of those that were, that they were.
 * One that waits is a file with all of it and no address; one that was sent is a file of a line, in
 * a folder for the date of its data.
 */
public final class KeptMessages {
  private static final String WAITING = "outbox";
  private static final String SENT = "sent";
  private static final byte[] LINE = "{\"plumbline_sent\":1}\n".getBytes(StandardCharsets.US_ASCII);

  private final HistoryLocation location;
  private final HistoryFolder folder;
  private final String name;

  KeptMessages(HistoryLocation location, HistoryFolder folder, String name) {
    this.location = location;
    this.folder = folder;
    this.name = name;
  }

  /** A message that waits. */
  public record Kept(String id, Instant since, byte[] message) {}

  /** Adds a message; one of that id that is there already stays as it is. */
  public void add(String id, byte[] message) throws HistoryException {
    HistoryStore.attempt(
        "A message could not be kept in", location, () -> addOnce(waiting(name), id, message));
  }

  /** All that wait, the longest waiting first. */
  public List<Kept> waiting() throws HistoryException {
    return HistoryStore.attempt("Messages cannot be read in", location, this::read);
  }

  private List<Kept> read() throws IOException {
    List<Kept> kept = new ArrayList<>();
    for (FileStatus file : folder.files(folder.folder(waiting(name)))) {
      try {
        String id = file.getPath().getName().replace(HistoryFolder.ENDING, "");
        Instant since = Instant.ofEpochMilli(file.getModificationTime());
        kept.add(new Kept(id, since, folder.read(file)));
      } catch (FileNotFoundException | DamagedFileException notOurs) {
        // Sent by somebody else meanwhile, or nothing that was written here: it stays.
        continue;
      }
    }
    kept.sort(Comparator.comparing(Kept::since).thenComparing(Kept::id));
    return kept;
  }

  /** Whether a message about data of this date was sent. */
  public boolean isSent(String id, LocalDate asOf) throws HistoryException {
    return HistoryStore.attempt(
        "Messages cannot be read in",
        location,
        () ->
            folder.files(folder.folder(sent(asOf))).stream()
                .anyMatch(file -> file.getPath().getName().equals(id + HistoryFolder.ENDING)));
  }

  /** Takes a message out that was sent, after that is known. */
  public void sent(String id, LocalDate asOf) throws HistoryException {
    HistoryStore.attempt(
        "What was sent could not be kept in", location, () -> addOnce(sent(asOf), id, LINE));
    drop(id);
  }

  /** Takes a message out. */
  public void drop(String id) throws HistoryException {
    HistoryStore.attempt(
        "A message could not be taken from",
        location,
        () -> {
          folder.remove(new Path(folder.folder(waiting(name)), id + HistoryFolder.ENDING));
          return true;
        });
  }

  /** Forgets what was sent about data of dates before this one. */
  public void forget(LocalDate before) throws HistoryException {
    HistoryStore.attempt("What was sent could not be pruned in", location, () -> forgotten(before));
  }

  private boolean forgotten(LocalDate before) throws IOException {
    for (Path day : folder.folders(folder.folder(SENT + "/" + name))) {
      // Dates as texts are in the order of dates.
      if (day.getName().compareTo(before.toString()) < 0) {
        for (FileStatus file : folder.files(day)) {
          folder.remove(file.getPath());
        }
      }
    }
    return true;
  }

  private boolean addOnce(String to, String id, byte[] content) throws IOException {
    try {
      folder.add(to, id + HistoryFolder.ENDING, content);
      return true;
    } catch (FileAlreadyExistsException same) {
      return false;
    }
  }

  private static String waiting(String name) {
    return WAITING + "/" + name;
  }

  private String sent(LocalDate asOf) {
    return SENT + "/" + name + "/" + asOf;
  }
}
