package dev.plumbline.demo;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Makes the ledger differ from the invoices it was posted from: whole documents at a time, so that
 * each of them still adds up to zero.
 */
final class LedgerDiscrepancies {
  /** Two digits that change places make a difference that nine divides. */
  private static final BigDecimal EXCHANGED_DIGITS = new BigDecimal("90.00");

  private static final int DAYS_LATE = 9;

  private final Dataset entries;
  private final Planter planter;
  private final Map<String, List<Row>> documents = new HashMap<>();
  private final List<Discrepancy> planted = new ArrayList<>();

  private LedgerDiscrepancies(Dataset entries, Planter planter) {
    this.entries = entries;
    this.planter = planter;
    for (Row row : entries.rows()) {
      documents.computeIfAbsent(row.text("doc_no"), key -> new ArrayList<>()).add(row);
    }
  }

  static List<Discrepancy> plant(Dataset entries, Planter planter) {
    LedgerDiscrepancies discrepancies = new LedgerDiscrepancies(entries, planter);
    discrepancies.plant();
    return List.copyOf(discrepancies.planted);
  }

  private void plant() {
    plant(
        "amount",
        4,
        row -> true,
        LedgerDiscrepancies::exchangeDigits,
        "An amount was typed into the ledger with two digits exchanged.");
    plant(
        "posting-date",
        5,
        LedgerDiscrepancies::mayBeLate,
        row -> row.set("posting_date", late(row)),
        "The document was posted nine days late, in the same month.");
    plant(
        "vendor-spelling",
        6,
        row -> true,
        LedgerDiscrepancies::respell,
        "The vendor was typed by hand: another spelling, and no number.");
    plant(
        "cost-centre",
        4,
        row -> true,
        row -> row.set("cost_center_id", other(row.text("cost_center_id"))),
        "The document was posted on another cost centre of the country.");
    plant(
        "sign",
        3,
        row -> true,
        LedgerDiscrepancies::turnSign,
        "An invoice was posted as if it were a credit note.");
    plant(
        "currency",
        3,
        row -> !row.text("currency").equals(Currency.EUR.name()),
        LedgerDiscrepancies::takeForEuros,
        "An amount in local currency was posted as euros.");
    postTwice(4);
  }

  private void plant(
      String kind, int count, Predicate<Row> where, Consumer<Row> damage, String description) {
    List<String> numbers = take(count, where);
    numbers.forEach(number -> documents.get(number).forEach(damage));
    planted.add(new Discrepancy(kind, numbers, description));
  }

  private void postTwice(int count) {
    List<String> numbers = new ArrayList<>();
    for (String number : take(count, row -> true)) {
      String again = number.replace("D-", "D-9");
      documents.get(number).forEach(row -> entries.addCopyOf(row).set("doc_no", again));
      numbers.add(number);
      numbers.add(again);
    }
    planted.add(
        new Discrepancy(
            "duplicate-posting", numbers, "An invoice was posted again under another document."));
  }

  /** Documents of invoices that nothing else was done to. */
  private List<String> take(int count, Predicate<Row> where) {
    Predicate<Row> expense =
        row ->
            row.text("doc_no").startsWith("D-")
                && row.value("line_no").equals(1)
                && amount(row).signum() > 0;
    return planter.damage(count, expense.and(where), row -> {}).stream()
        .map(row -> row.text("doc_no"))
        .toList();
  }

  private static void exchangeDigits(Row row) {
    if (row.value("line_no").equals(1)) {
      setAmount(row, amount(row).add(EXCHANGED_DIGITS));
    } else if (row.value("line_no").equals(3)) {
      setAmount(row, amount(row).subtract(EXCHANGED_DIGITS));
    }
  }

  private static void turnSign(Row row) {
    setAmount(row, amount(row).negate());
  }

  private static void takeForEuros(Row row) {
    row.set("currency", Currency.EUR.name());
    row.set("amount_group", amount(row));
  }

  private static void respell(Row row) {
    String name = row.text("vendor_name").replace("Example ", "").replace(",", "");
    row.set("vendor_name", name.toUpperCase(Locale.ROOT).replace("AGENCY", "AGCY."));
    row.set("vendor_id", null);
  }

  private static boolean mayBeLate(Row row) {
    LocalDate day = (LocalDate) row.value("posting_date");
    return late(row).getMonth() == day.getMonth()
        && day.getMonthValue() == (int) row.value("period")
        && late(row).isBefore(Calendar.AS_OF);
  }

  private static LocalDate late(Row row) {
    return ((LocalDate) row.value("posting_date")).plusDays(DAYS_LATE);
  }

  /** The next cost centre of the country; after the last comes the first. */
  private static String other(String center) {
    List<String> all = CostCenter.all().stream().map(CostCenter::id).toList();
    int themes = CostCenter.Theme.values().length;
    int place = all.indexOf(center);
    return all.get(place - place % themes + (place + 1) % themes);
  }

  private static BigDecimal amount(Row row) {
    return (BigDecimal) row.value("amount");
  }

  private static void setAmount(Row row, BigDecimal amount) {
    row.set("amount", amount);
    row.set("amount_group", Currency.valueOf(row.text("currency")).toGroup(amount));
  }
}
