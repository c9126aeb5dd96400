package dev.plumbline.report.mail;

import dev.plumbline.report.mail.Postbox.Waiting;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works a postbox off: everything once, and then again what was refused for the moment, after
 * longer and longer pauses. What is left waits for the next time, for two weeks.
 */
final class Dispatch {
  private static final Duration KEPT = Duration.ofDays(14);

  private final Postbox postbox;
  private final List<Carrier> carriers;
  private final Tally tally;

  Dispatch(Postbox postbox, List<Carrier> carriers, Tally tally) {
    this.postbox = postbox;
    this.carriers = carriers;
    this.tally = tally;
  }

  /** A message, since when it waits, and what takes it to its recipient. */
  private record Parcel(Message message, Instant since, Carrier carrier) {}

  /**
   * Sends what can be sent.
   *
   * @param pauses before each further attempt
   */
  void work(List<Duration> pauses) throws IOException {
    List<Parcel> refused = new ArrayList<>();
    List<Parcel> left = round(parcels(), refused);
    for (Duration pause : pauses) {
      if (!left.isEmpty()) {
        rest(pause);
        left = round(left, refused);
      }
    }
    refused.addAll(left);
    giveUpOld(refused);
  }

  /** What waits for these ways, and is not for somebody who is known no more. */
  private List<Parcel> parcels() throws IOException {
    List<Parcel> parcels = new ArrayList<>();
    for (Waiting waiting : postbox.waiting()) {
      Optional<Message> message = MessageFile.read(waiting.message());
      Optional<Carrier> carrier = message.flatMap(this::carrier);
      if (carrier.isEmpty()) {
        continue;
      }
      if (carrier.get().reaches(message.get())) {
        parcels.add(new Parcel(message.get(), waiting.since(), carrier.get()));
      } else {
        tally.withoutAddress(message.get().recipient());
        postbox.drop(waiting.id());
      }
    }
    return parcels;
  }

  private Optional<Carrier> carrier(Message message) {
    return carriers.stream().filter(carrier -> carrier.takes(message)).findFirst();
  }

  /** One attempt for each; gives what may be tried again, and adds what may not. */
  private List<Parcel> round(List<Parcel> parcels, List<Parcel> refused) throws IOException {
    List<Parcel> again = new ArrayList<>();
    Map<Carrier, UndeliveredException> closed = new HashMap<>();
    for (Parcel parcel : parcels) {
      try {
        if (closed.containsKey(parcel.carrier())) {
          throw closed.get(parcel.carrier());
        }
        parcel.carrier().carry(parcel.message());
        postbox.sent(parcel.message().id(), parcel.message().asOf());
        tally.sent(parcel.message());
      } catch (UndeliveredException refusal) {
        tally.missed(parcel.message(), refusal.getMessage());
        if (refusal.hope().isForAll()) {
          closed.put(parcel.carrier(), refusal);
        }
        (refusal.hope().isLater() ? again : refused).add(parcel);
      }
    }
    return again;
  }

  private void giveUpOld(List<Parcel> parcels) throws IOException {
    Instant oldest = Instant.now().minus(KEPT);
    for (Parcel parcel : parcels) {
      if (parcel.since().isBefore(oldest)) {
        postbox.drop(parcel.message().id());
        tally.givenUp(parcel.message());
      }
    }
  }

  private static void rest(Duration pause) throws IOException {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Stopped while waiting to send again");
    }
  }
}
