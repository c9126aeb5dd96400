package dev.plumbline.report.mail;

import java.time.LocalDate;

/**
 * A message to a webhook.
 *
 * @param body JSON, as the channel understands it
 */
record Post(String id, String recipient, String about, LocalDate asOf, String body)
    implements Message {}
