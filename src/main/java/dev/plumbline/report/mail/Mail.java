package dev.plumbline.report.mail;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter to one owner.
 *
 * @param recipient id of the owner, whose address is looked up when the mail is sent
 * @param thread the same for all mails of its kind to its recipient, so that readers show them
 *     together
 * @param list what mail readers may sort by; letters, digits, hyphens and dots
 * @param sender the name that readers see
 * @param date when the run was started
 */
record Mail(
    String id,
    String recipient,
    String about,
    LocalDate asOf,
    String thread,
    String list,
    String sender,
    Instant date,
    Letter letter)
    implements Message {}
