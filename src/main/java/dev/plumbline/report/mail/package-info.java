/**
 * The mail that tells owners of a run. {@link dev.plumbline.report.mail.Digest} is what its
 * templates see; nothing else of ours knows how mail is sent.
 */
package dev.plumbline.report.mail;
