package dev.plumbline.history;

/**
 * The lines of one run in a file of the history.
 *
 * @param begins at this byte of the file
 * @param ends before this byte
 */
record RunBlock(PastRun run, int begins, int ends) {}
