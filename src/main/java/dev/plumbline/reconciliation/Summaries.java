package dev.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the entries add up to.
 *
 * <p>Amounts are added up in group currency where the declaration has such amounts; else by
 * currency where it has a condition of that name; else they are taken to be in one. An entry
 * without an amount is in no sum, and is counted; one whose amount is not known in group currency
 * makes the sum unknown. Shares are ratios of sums without signs, so that a credit note does not
 * hide an invoice.
 *
 * @param from the roll-up of {@link EntryView}
 */
record Summaries(Entries entries, String from) {

  String exceptions() {
    return """
    SELECT * FROM %s
    WHERE status <> 'agreed'
    ORDER BY abs(%s) DESC, side, entry_id
    """
        .formatted(from, entries.total());
  }

  String byGroup() {
    return summary(Stream.concat(entries.groups().stream(), currency()).distinct().toList());
  }

  String total() {
    return summary(currency().toList());
  }

  private Stream<String> currency() {
    return entries.hasGroupAmount()
        ? Stream.empty()
        : entries.currency().map(Entries::value).stream();
  }

  private String summary(List<String> by) {
    List<String> columns = new ArrayList<>(by);
    columns.add(sum("side = 'left'") + " AS left_amount");
    columns.add(sum("side = 'right'") + " AS right_amount");
    columns.add(sum("side = 'left'") + " - " + sum("side = 'right'") + " AS difference");
    for (String side : List.of("left", "right")) {
      String own = "side = '%s'".formatted(side);
      String matched = own + " AND pass IS NOT NULL";
      String agreed = own + " AND status = 'agreed'";
      columns.add(sum(matched) + " AS %s_matched_amount".formatted(side));
      columns.add(sum(own + " AND pass IS NULL") + " AS %s_unmatched_amount".formatted(side));
      columns.add(share(matched, own) + " AS %s_matched_share".formatted(side));
      columns.add(share(agreed, own) + " AS %s_agreed_share".formatted(side));
      columns.add("count_if(%s) AS %s_entries".formatted(own, side));
      columns.add("count_if(%s) AS %s_matched_entries".formatted(matched, side));
      columns.add(
          "count_if(%s) / nullif(count_if(%s), 0) AS %s_matched_entry_share"
              .formatted(matched, own, side));
    }
    columns.add("count_if(%s IS NULL) AS entries_without_amount".formatted(amount()));
    String grouped = by.isEmpty() ? "" : "\nGROUP BY " + String.join(", ", by);
    return "SELECT\n  %s\nFROM %s%s\n".formatted(String.join(",\n  ", columns), from, grouped);
  }

  private String sum(String which) {
    return "sum_known(%s)".formatted(counted(which, entries.total()));
  }

  private String share(String part, String whole) {
    String size = "abs(%s)".formatted(entries.total());
    return "sum_known(%s) / nullif(sum_known(%s), 0)"
        .formatted(counted(part, size), counted(whole, size));
  }

  private String counted(String which, String amount) {
    return "IF(%s AND %s IS NOT NULL, %s, 0)".formatted(which, amount(), amount);
  }

  private String amount() {
    return Entries.value(entries.amount());
  }
}
