package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** Who bought what, and what they were told when they gave their address. */
final class CustomerRelations {

  private CustomerRelations() {}

  static DemoTable table() {
    return company -> {
      Dataset relations =
          new Dataset(
              "customer_relation",
              List.of(
                  text("relation_id"),
                  text("contact_id"),
                  text("brand"),
                  date("paid_on"),
                  truth("same_legal_entity"),
                  truth("informed_at_capture"),
                  truth("opt_out_offered"),
                  truth("similar_product")));
      for (int i = 0; i < Contacts.ROWS * company.people(); i++) {
        for (ContactProfile.Purchase purchase : ContactProfile.of(i).purchases()) {
          relations.add(
              Identifiers.numbered("CR-", 6, relations.rows().size()),
              Contacts.idOf(i),
              purchase.brand(),
              purchase.paid(),
              true,
              true,
              purchase.isOptOutOffered(),
              true);
        }
      }
      CsvFile file = new CsvFile("crm/customer_relation.csv", CsvDialect.COMMA);
      return new Export(relations, file, List.of());
    };
  }
}
