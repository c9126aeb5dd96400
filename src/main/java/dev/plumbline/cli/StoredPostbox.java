package dev.plumbline.cli;

import dev.plumbline.history.HistoryException;
import dev.plumbline.history.HistoryStore;
import dev.plumbline.history.KeptMessages;
import dev.plumbline.project.Project;
import dev.plumbline.report.FileNames;
import dev.plumbline.report.mail.Postbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A postbox beside the history of a project. Where that cannot be reached, messages are held in
 * memory and go out all the same, once this time.
 */
final class StoredPostbox implements Postbox {
  private final Optional<KeptMessages> store;
  private final Map<String, byte[]> held = new LinkedHashMap<>();
  private Optional<String> problem = Optional.empty();

  StoredPostbox(Project project) {
    this.store = open(project);
  }

  private Optional<KeptMessages> open(Project project) {
    try {
      return Optional.of(messages(HistoryStore.of(project), project));
    } catch (HistoryException failure) {
      problem = Optional.of(failure.getMessage());
      return Optional.empty();
    }
  }

  /** The messages of a project in its profile. */
  static KeptMessages messages(HistoryStore store, Project project) {
    return store.messages(FileNames.of(project.name() + " " + project.profile().name()));
  }

  /** Why something could not be kept. */
  Optional<String> problem() {
    return problem;
  }

  @Override
  public boolean isSent(String id, LocalDate asOf) {
    return attempt(known -> known.isSent(id, asOf)).orElse(false);
  }

  @Override
  public void put(String id, byte[] message) {
    boolean isKept =
        attempt(
                known -> {
                  known.add(id, message);
                  return true;
                })
            .orElse(false);
    if (!isKept) {
      held.put(id, message);
    }
  }

  @Override
  public List<Waiting> waiting() {
    List<Waiting> waiting = new ArrayList<>();
    attempt(KeptMessages::waiting)
        .orElse(List.of())
        .forEach(kept -> waiting.add(new Waiting(kept.id(), kept.since(), kept.message())));
    held.forEach((id, message) -> waiting.add(new Waiting(id, Instant.now(), message)));
    return waiting;
  }

  @Override
  public void sent(String id, LocalDate asOf) {
    held.remove(id);
    attempt(
        known -> {
          known.sent(id, asOf);
          return true;
        });
  }

  @Override
  public void drop(String id) {
    held.remove(id);
    attempt(
        known -> {
          known.drop(id);
          return true;
        });
  }

  private <T> Optional<T> attempt(Attempt<T> attempt) {
    if (store.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(attempt.on(store.get()));
    } catch (HistoryException failure) {
      problem = Optional.of(failure.getMessage());
      return Optional.empty();
    }
  }

  private interface Attempt<T> {
    T on(KeptMessages store) throws HistoryException;
  }
}
