package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.ParquetFile;
import java.util.List;

/** Every mail, call and letter that counts for how often somebody may be approached. */
final class Approaches {

  private Approaches() {}

  static DemoTable table() {
    return company -> {
      Dataset approaches =
          new Dataset(
              "approach",
              List.of(
                  text("approach_id"), text("contact_id"), text("channel"), date("approached_on")));
      for (int i = 0; i < Contacts.ROWS * company.people(); i++) {
        String contact = Contacts.idOf(i);
        for (ContactProfile.Approached approached : ContactProfile.of(i).approaches()) {
          approaches.add(
              Identifiers.numbered("AP-", 7, approaches.rows().size()),
              contact,
              approached.channel(),
              approached.on());
        }
      }
      return new Export(approaches, new ParquetFile("crm/approach.parquet"), List.of());
    };
  }
}
