package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The people whom marketing may write to; none of them exists. */
final class Contacts implements DemoTable {
  static final int ROWS = 3000;
  private static final int PER_ACCOUNT = 5;

  @Override
  public Export export(Company company) {
    Dataset contacts =
        new Dataset(
            "contact",
            List.of(
                text("contact_id"),
                text("account_id"),
                text("first_name"),
                text("last_name"),
                text("email"),
                text("phone"),
                text("country"),
                text("language"),
                text("job_title"),
                date("birth_date"),
                date("created_on"),
                truth("opted_out"),
                moment("updated_at")));
    Dice dice = Dice.of("contact");
    for (int i = 0; i < ROWS * company.people(); i++) {
      add(contacts, dice, i);
    }
    CsvFile file = new CsvFile("crm/contact.csv", CsvDialect.COMMA.withDates("dd/MM/yyyy"));
    return new Export(contacts, file, ContactFaults.plant(contacts, company.people()));
  }

  static String idOf(int index) {
    return Identifiers.numbered("CT-", 6, index);
  }

  /** One of the contacts at an account, by a free choice. */
  static String ofAccount(int account, int choice) {
    int markets = Market.values().length;
    return idOf(
        (account / markets * PER_ACCOUNT + choice % PER_ACCOUNT) * markets + account % markets);
  }

  /** The language that a contact chose: one in five reads English rather than the market's own. */
  static String languageOf(int index) {
    Market market = Market.at(index);
    return index / Market.values().length % 5 == 4 ? "en" : market.language();
  }

  /** The part of an address before the at sign that a name makes. */
  static String mailbox(String first, String last) {
    return (first + "." + last.replace(" ", "")).toLowerCase(Locale.ROOT);
  }

  private static void add(Dataset contacts, Dice dice, int index) {
    Market market = Market.at(index);
    String first = dice.pick(Words.FIRST_NAMES);
    String last = dice.pick(Words.LAST_NAMES);
    ContactProfile profile = ContactProfile.of(index);
    contacts.add(
        idOf(index),
        // Contacts are spread over accounts as accounts are over markets, so that both agree.
        Accounts.idOf(index / PER_ACCOUNT / 12 * 12 + market.ordinal()),
        first,
        last,
        Identifiers.numbered(mailbox(first, last) + ".", 5, index) + "@example.com",
        Phones.number(market, dice),
        market.name(),
        languageOf(index),
        dice.pick(Words.JOB_TITLES),
        dice.day(LocalDate.of(1956, 1, 1), LocalDate.of(2004, 12, 31)),
        profile.created(),
        profile.isOptedOut(),
        profile.updated());
  }
}
