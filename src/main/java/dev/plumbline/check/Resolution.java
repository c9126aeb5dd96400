package dev.plumbline.check;

/**
 * How many different numbers are told apart at once, as bits: in the first pass over the rows, and
 * in each further one over what it left uncertain. Of many groups each has room for few, so that
 * all of them together fit into memory.
 */
enum Resolution {
  /** Of a whole table. */
  TABLE(15, 15),
  /** Of each of many groups of rows. */
  GROUPS(8, 13);

  private final int firstBits;
  private final int furtherBits;

  Resolution(int firstBits, int furtherBits) {
    this.firstBits = firstBits;
    this.furtherBits = furtherBits;
  }

  int firstBits() {
    return firstBits;
  }

  int furtherBits() {
    return furtherBits;
  }

  /**
   * The most further passes that it can take until single numbers are known, whatever the numbers.
   * The first pass leaves cells as wide as the bits that it has no room for. One over so many such
   * cells has room for all bits but those that tell the cells apart.
   *
   * @param bits those of the numbers
   * @param cells at most so many are looked at in one pass
   */
  int passes(int bits, int cells) {
    int uncertain = Math.max(bits - firstBits, 0);
    int gained = Math.max(furtherBits - bitsFor(cells), 1);
    return (uncertain + gained - 1) / gained;
  }

  /** How many bits it takes to tell so many things apart. */
  private static int bitsFor(int things) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(things, 1) - 1);
  }
}
