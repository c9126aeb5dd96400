package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Raw;
import dev.plumbline.demo.file.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The people of marketing, as the personnel system lists them. */
final class Persons implements DemoTable {
  private static final FaultKind BROKEN_QUOTE =
      new FaultKind(
          "broken-quote", "person-readable", "A name starts with a quote that never ends.");
  private static final FaultKind LEFT_BUT_ACTIVE =
      new FaultKind(
          "active-after-leaving",
          "person-active-not-left",
          "Somebody who has left is still active.");
  private static final List<String> ROLES =
      List.of("Campaign manager", "Marketing analyst", "Content editor", "Event manager");

  @Override
  public Export export(Company company) {
    Dataset persons = everybody();
    Planter planter = new Planter(persons, 1);
    planter.plant(BROKEN_QUOTE, 2, row -> row.set("last_name", openQuote(row)));
    planter.plant(
        LEFT_BUT_ACTIVE, 3, row -> row.value("ended_on") != null, row -> row.set("active", true));
    return new Export(persons, new CsvFile("hr/person.tsv", CsvDialect.TAB), planter.planted());
  }

  /** Somebody who has left, and whom nobody took off the lists that name owners. */
  static String leaver() {
    Dataset persons = everybody();
    return persons.rows().stream()
        .filter(row -> row.value("ended_on") != null)
        .findFirst()
        .orElseThrow()
        .text("person_id");
  }

  private static Dataset everybody() {
    Dataset persons =
        new Dataset(
            "person",
            List.of(
                text("person_id"),
                text("first_name"),
                text("last_name"),
                text("email"),
                text("team_id"),
                text("role"),
                truth("active"),
                date("started_on"),
                date("ended_on")));
    Dice dice = Dice.of("person");
    for (int i = 0; i < Identifiers.persons(); i++) {
      add(persons, dice, i);
    }
    return persons;
  }

  private static void add(Dataset persons, Dice dice, int index) {
    Market market = Identifiers.marketOfPerson(index);
    String first = dice.pick(Words.FIRST_NAMES);
    String last = dice.pick(Words.LAST_NAMES);
    LocalDate started = dice.day(LocalDate.of(2015, 1, 1), LocalDate.of(2024, 6, 30));
    boolean left = Identifiers.mayHaveLeft(index) && dice.chance(30);
    persons.add(
        Identifiers.person(index),
        first,
        last,
        Identifiers.numbered(Contacts.mailbox(first, last) + ".", 4, index) + "@vectura.example",
        OrgUnits.teamOf(market, index),
        dice.pick(ROLES),
        !left,
        started,
        left ? dice.day(LocalDate.of(2024, 7, 1), Calendar.AS_OF) : null);
  }

  private static Raw openQuote(Row row) {
    return Raw.of('"' + row.text("last_name"), StandardCharsets.UTF_8);
  }
}
