package dev.plumbline.demo;

import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Reads cells of demo data as what they are. */
final class DemoRows {
  private DemoRows() {}

  static BigDecimal money(Row row, String column) {
    return (BigDecimal) row.value(column);
  }

  static LocalDate day(Row row, String column) {
    return (LocalDate) row.value(column);
  }

  /** Invoices whose amount is a number: a run sets the others aside. */
  static List<Row> invoices(Company company) {
    return new Invoices()
        .export(company).data().rows().stream()
            .filter(row -> row.value("amount") instanceof BigDecimal)
            .toList();
  }

  static boolean isPosted(Row invoice) {
    return List.of("POSTED", "PAID").contains(invoice.text("status"));
  }

  /** The amount of an invoice, below zero on a credit note. */
  static BigDecimal signed(Row invoice) {
    BigDecimal amount = money(invoice, "amount");
    return invoice.text("type").equals("CREDIT_NOTE") ? amount.negate() : amount;
  }

  static BigDecimal sum(java.util.stream.Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
