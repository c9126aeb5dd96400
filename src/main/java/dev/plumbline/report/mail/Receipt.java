package dev.plumbline.report.mail;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What came of a notification, by ids of owners and names of webhooks.
 *
 * @param sent what about, by recipient
 * @param before how many messages had been sent by an earlier call
 * @param withoutAddress recipients who cannot be written to
 * @param missed whose messages were not taken, by reason
 * @param givenUp recipients of messages that are not tried again
 */
public record Receipt(
    SortedMap<String, List<String>> sent,
    int before,
    SortedSet<String> withoutAddress,
    SortedMap<String, SortedSet<String>> missed,
    SortedSet<String> givenUp) {}
