package dev.plumbline.report.mail;

import dev.plumbline.project.Owner;
import dev.plumbline.result.RunResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A letter to one owner.
 *
 * @param id the same whenever the same letter on the same run goes to the same owner, so that a
 *     mailbox keeps it once
 * @param sender the name that readers see
 * @param recipient has an address
 * @param date when the run was started
 */
record Mail(String id, String sender, Owner recipient, Instant date, Letter letter) {

  static Mail of(RunResult run, Letter letter, Owner recipient) {
    // The letter counts: a second run on mended data is news, though its id is that of the first.
    String identity = String.join("\n", run.run().id(), recipient.id(), letter.plain());
    return new Mail(
        UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString(),
        Digest.name(run.project().name()),
        recipient,
        run.run().startedAt(),
        letter);
  }
}
