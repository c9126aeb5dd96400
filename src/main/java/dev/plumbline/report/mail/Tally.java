package dev.plumbline.report.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what comes of messages. */
final class Tally {
  private final SortedMap<String, List<String>> sent = new TreeMap<>();
  private final SortedSet<String> withoutAddress = new TreeSet<>();
  private final SortedSet<String> givenUp = new TreeSet<>();
  private final Map<Message, String> missed = new LinkedHashMap<>();
  private int before = 0;

  void sent(Message message) {
    missed.remove(message);
    sent.computeIfAbsent(message.recipient(), recipient -> new ArrayList<>()).add(message.about());
  }

  void sentBefore() {
    before++;
  }

  void withoutAddress(String recipient) {
    withoutAddress.add(recipient);
  }

  void missed(Message message, String reason) {
    missed.put(message, reason);
  }

  void givenUp(Message message) {
    givenUp.add(message.recipient());
  }

  Receipt receipt() {
    SortedMap<String, SortedSet<String>> reasons = new TreeMap<>();
    missed.forEach(
        (message, reason) ->
            reasons.computeIfAbsent(reason, one -> new TreeSet<>()).add(message.recipient()));
    return new Receipt(sent, before, withoutAddress, reasons, givenUp);
  }
}
