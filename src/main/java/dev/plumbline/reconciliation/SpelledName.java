package dev.plumbline.reconciliation;

import dev.plumbline.expectation.Sql;

/** Names without what people spell differently: case, accents, signs, spaces and legal forms. */
final class SpelledName {
  private static final String ACCENTED =
      "àáâãäåāăąçćčďđèéêëēėęěìíîïīįłñńňòóôõöøōőŕřśšşťùúûüūůűýÿžźż";
  private static final String PLAIN = "aaaaaaaaacccddeeeeeeeeiiiiiilnnnoooooooorrssstuuuuuuuyyzzz";

  private static final String LEGAL_FORMS =
      "ab|ag|aps|as|asa|bv|bvba|cic|co|corp|corporation|cv|doo|eood|eurl|ev|gbr|gmbh|inc"
          + "|incorporated|kft|kg|kgaa|lda|limited|llc|llp|lp|ltd|mbh|nv|ohg|oy|oyj|plc|pty|sa|sab"
          + "|sarl|sas|sasu|se|sl|slu|snc|spa|spolka zoo|sp zoo|sp z oo|srl|sro|ug|vof|zrt";

  private SpelledName() {}

  /** The letters and digits of the name in a column; null where there are none. */
  static String key(String column) {
    String letters =
        "translate(replace(lower(CAST(%s AS STRING)), 'ß', 'ss'), %s, %s)"
            .formatted(column, Sql.text(ACCENTED + ".'’"), Sql.text(PLAIN));
    String words = "regexp_replace(%s, '[^\\\\p{L}\\\\p{N}]+', ' ')".formatted(letters);
    String name = "regexp_replace(trim(%s), '( (%s))+$', '')".formatted(words, LEGAL_FORMS);
    return "nullif(replace(%s, ' ', ''), '')".formatted(name);
  }
}
