package dev.plumbline.report.site;

import dev.plumbline.result.Finding.Remark;

/**
 * What somebody said of a finding.
 *
 * @param said by whom, when and what the answer was, in a few words
 * @param text in words of their own; may be empty
 */
public record RemarkView(String said, String text) {

  static RemarkView of(Edition edition, Remark remark) {
    Texts texts = edition.texts();
    return new RemarkView(
        texts.of(
            "finding.remark",
            edition.formats().date(remark.on()),
            remark.by().map(edition::owner).orElse(texts.of("finding.somebody")),
            texts.word(remark.answer()),
            remark.rows()),
        remark.text().orElse(""));
  }
}
