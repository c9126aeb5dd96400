package dev.plumbline.table;

/**
 * One physical line.
 *
 * @param terminator how it ended; empty at the end of the file
 * @param malformed whether it holds bytes that are no text in the encoding of the file
 * @param position its number, from 1; in a part of a file its byte offset, negated
 */
record Line(String text, String terminator, boolean malformed, long position) {}
