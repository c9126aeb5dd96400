package dev.plumbline.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the {@code columns} of a table. */
final class ColumnBinder {
  private static final List<String> TYPES =
      List.of(
          "string", "boolean", "integer", "long", "double", "decimal(p,s)", "date", "timestamp");
  private static final Pattern DECIMAL =
      Pattern.compile("decimal\\( ?(\\d{1,2}), ?(\\d{1,2}) ?\\)");
  private static final int MOST_DIGITS = 38;
  private static final Pattern NUMBER = Pattern.compile("integer|long|double|decimal.*");
  private static final Pattern SIGN = Pattern.compile("[\\p{L}\\p{Sc}]{1,10}\\.?");

  private final Faults faults;

  ColumnBinder(Faults faults) {
    this.faults = faults;
  }

  Map<String, ColumnDefinition> bind(Item table) {
    Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
    table
        .at("columns")
        .map(Item::entries)
        .orElse(Map.of())
        .forEach((name, column) -> columns.put(name, column(name, column)));
    return columns;
  }

  private ColumnDefinition column(String name, Item column) {
    return new ColumnDefinition(
        name,
        type(column),
        column.choice(ColumnClass.class, "class").orElse(ColumnClass.PERSONAL),
        texts(column, "header").map(Item::text).toList(),
        formats(column),
        column.place());
  }

  private Optional<String> type(Item column) {
    return column.text("type").map(type -> type(column, type));
  }

  private String type(Item column, String type) {
    Matcher decimal = DECIMAL.matcher(type);
    if (decimal.matches()) {
      checkDecimal(column, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
    } else if (type.equals("decimal(p,s)")) {
      faults.add(
          column.at("type").orElseThrow().place(),
          "p and s stand for digits",
          "write decimal(18,2)");
    } else {
      new Names("type", TYPES).check(column.at("type").orElseThrow(), faults);
    }
    return type.replace(" ", "");
  }

  private void checkDecimal(Item column, int precision, int scale) {
    if (precision < 1 || precision > MOST_DIGITS || scale > precision) {
      faults.add(
          column.place(),
          "decimal(" + precision + "," + scale + ") is not a type",
          "write up to 38 digits, of which no more after the point, such as decimal(18,2)");
    }
  }

  /** One text or a list of them. */
  private static Stream<Item> texts(Item column, String key) {
    return column.at(key).stream()
        .flatMap(one -> one.value().isTextual() ? Stream.of(one) : one.items().stream());
  }

  private List<String> formats(Item column) {
    List<Item> formats = texts(column, "format").toList();
    String type = column.text("type").orElse("string");
    if (NUMBER.matcher(type).matches()) {
      checkSigns(formats);
    } else if (type.equals("date") || type.equals("timestamp")) {
      checkPatterns(formats);
    } else if (!formats.isEmpty()) {
      faults.add(
          formats.get(0).place(),
          "format is given for a column of type " + Names.plain(type),
          "remove it, or make the type date, timestamp or that of a number");
    }
    return formats.stream().map(Item::text).toList();
  }

  private void checkSigns(List<Item> signs) {
    signs.stream()
        .filter(sign -> !Variables.isOpen(sign.text()) && !SIGN.matcher(sign.text()).matches())
        .forEach(
            sign ->
                faults.add(
                    sign.place(),
                    Names.quoted(sign.text()) + " is no sign that stands beside a number",
                    "write one such as £ or EUR; the decimal sign is that of the source's locale"));
  }

  private void checkPatterns(List<Item> formats) {
    formats.stream()
        .filter(format -> !Variables.isOpen(format.text()) && !DatePattern.isUsable(format.text()))
        .forEach(
            format ->
                faults.add(
                    format.place(),
                    Names.quoted(format.text()) + " is not a date pattern",
                    "write one such as dd-MM-yyyy or yyyy-MM-dd HH:mm:ss"));
  }
}
