/**
 * What people are told of a run. {@link dev.plumbline.report.mail.ReportDigest} and {@link
 * dev.plumbline.report.mail.OwnerNotice} are what the templates see; nothing else of ours knows how
 * mail is sent.
 */
package dev.plumbline.report.mail;
