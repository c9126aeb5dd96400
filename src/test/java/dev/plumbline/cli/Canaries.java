package dev.plumbline.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two hundred made-up personal values that stand nowhere else: five kinds of each of forty. */
final class Canaries {
  static final int PERSONS = 40;

  private Canaries() {}

  static String name(int person) {
    return "Quetzal%02dcoatl Xiuh%02dtecuhtli".formatted(person, person);
  }

  static String mail(int person) {
    return "tlaloc%02dq@mictlan%02dq.org".formatted(person, person);
  }

  static String phone(int person) {
    return "+3168765%04d".formatted(4000 + person * 7);
  }

  static LocalDate born(int person) {
    return LocalDate.of(1903, 2, 11).plusDays(person * 9L);
  }

  static long amount(int person) {
    return 739_110_007L + person * 7_919L;
  }

  /** Each person's values as one JSON text. */
  static String details(int person) {
    return "{\"name\": \"%s\", \"mail\": [\"%s\"], \"phone\": {\"home\": \"%s\"}}"
        .formatted(name(person), mail(person), phone(person));
  }

  /**
   * What must not be found anywhere, in small letters: the values, and the parts that tell them.
   */
  static Collection<String> needles() {
    return IntStream.range(0, PERSONS)
        .boxed()
        .flatMap(Canaries::needles)
        .map(needle -> needle.toLowerCase(Locale.ROOT))
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> needles(int person) {
    String amount = Long.toString(amount(person));
    return Stream.concat(
        List.of(
            "quetzal%02dcoatl".formatted(person),
            "xiuh%02dtecuhtli".formatted(person),
            "tlaloc%02dq".formatted(person),
            "mictlan%02dq".formatted(person),
            phone(person).substring(3),
            amount,
            amount.replaceAll("(\\d{3})(?=\\d)", "$1,"),
            amount.replaceAll("(\\d{3})(?=\\d)", "$1."))
            .stream(),
        Stream.of("yyyy-MM-dd", "dd-MM-yyyy", "yyyyMMdd", "d MMMM yyyy", "MM/dd/yyyy")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .map(born(person)::format));
  }
}
