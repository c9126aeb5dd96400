package dev.plumbline.history;

import dev.plumbline.history.RulePool.Known;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a file with a number in place of each rule. Rules are the larger part of a file and
 * mostly those of the run before: they are known by their bytes, and what is left is soon read.
 */
final class CondensedFile {
  private static final byte[] RULE = ",\"rule\":{".getBytes(StandardCharsets.US_ASCII);
  private static final int LINE = 400;

  static final String CUT_OFF = "was cut off";

  private final byte[] bytes;
  private final TextPool texts;
  private final RulePool pool;
  private final byte[] condensed;
  private int length;
  private int[] lineEnds;
  private int lines;
  private int lineOfRun;
  private final List<PastRule> rules = new ArrayList<>();

  /**
   * Condenses a file.
   *
   * @throws IOException if a rule in it is no JSON
   * @throws DamagedFileException if a rule lacks something, or the last line has no end
   */
  CondensedFile(byte[] bytes, TextPool texts, RulePool pool)
      throws IOException, DamagedFileException {
    this.bytes = bytes;
    this.texts = texts;
    this.pool = pool;
    this.condensed = new byte[bytes.length];
    this.lineEnds = new int[bytes.length / LINE + 1];
    int begins = 0;
    while (begins < bytes.length) {
      begins = condense(begins);
    }
  }

  JsonLines json() throws IOException {
    return new JsonLines(condensed, 0, length, texts);
  }

  int lines() {
    return lines;
  }

  /** Where a line of the file ends, its line break included; the first line is line 1. */
  int endOf(int line) {
    return lineEnds[line - 1];
  }

  /**
   * The rule in whose place a number stands.
   *
   * @throws DamagedFileException if there is none
   */
  PastRule rule(int number) throws DamagedFileException {
    if (number < 0 || number >= rules.size()) {
      throw new DamagedFileException("is damaged: a line of it cannot be read");
    }
    return rules.get(number);
  }

  /** Takes over the line that begins here, and gives the beginning of the next. */
  private int condense(int begins) throws IOException, DamagedFileException {
    int rule = ruleAfter(begins);
    if (bytes[rule] == '\n') {
      lineOfRun = 1;
      append(begins, rule + 1);
      return endLine(rule + 1);
    }
    lineOfRun++;
    Known expected = pool.onLine(lineOfRun);
    Known known = expected != null && isWholeRule(expected, rule) ? expected : known(rule);
    int ends = rule + known.bytes().length;
    append(begins, rule);
    appendNumber(rules.size());
    rules.add(known.rule());
    append(ends, ends + 2);
    return endLine(ends + 2);
  }

  /** Where the rule of a line begins, or the line ends. */
  private int ruleAfter(int begins) throws DamagedFileException {
    byte[] all = bytes;
    for (int at = begins; at < all.length; at++) {
      byte next = all[at];
      if (next == '\n') {
        return at;
      }
      if (next == ',' && isRule(at)) {
        return at + RULE.length - 1;
      }
    }
    throw new DamagedFileException(CUT_OFF);
  }

  private boolean isRule(int at) {
    int ends = at + RULE.length;
    return ends <= bytes.length && Arrays.equals(bytes, at, ends, RULE, 0, RULE.length);
  }

  /** Whether this is the rule that begins here, and the line ends behind it. */
  private boolean isWholeRule(Known expected, int begins) {
    int ends = begins + expected.bytes().length;
    return ends + 1 < bytes.length
        && bytes[ends] == '}'
        && bytes[ends + 1] == '\n'
        && expected.isAt(bytes, begins);
  }

  private Known known(int begins) throws IOException, DamagedFileException {
    int lineBreak = begins;
    while (lineBreak < bytes.length && bytes[lineBreak] != '\n') {
      lineBreak++;
    }
    if (lineBreak == bytes.length) {
      throw new DamagedFileException(CUT_OFF);
    }
    Known known = pool.find(bytes, begins, lineBreak - 1);
    if (known == null) {
      PastRule rule = RuleReader.read(new JsonLines(bytes, begins, lineBreak - 1, texts));
      known = pool.keep(bytes, begins, lineBreak - 1, rule);
    }
    pool.expect(lineOfRun, known);
    return known;
  }

  private void append(int begins, int ends) {
    System.arraycopy(bytes, begins, condensed, length, ends - begins);
    length += ends - begins;
  }

  /** A rule that could be read is longer than any number. */
  private void appendNumber(int number) {
    byte[] digits = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, condensed, length, digits.length);
    length += digits.length;
  }

  private int endLine(int ends) {
    if (lines == lineEnds.length) {
      lineEnds = Arrays.copyOf(lineEnds, 2 * lines);
    }
    lineEnds[lines] = ends;
    lines++;
    return ends;
  }
}
