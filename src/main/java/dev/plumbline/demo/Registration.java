package dev.plumbline.demo;

import dev.plumbline.demo.Accounts.Account;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who registered for a webinar.
 *
 * @param contact the number of a contact, whose details the platform does not ask for again
 * @param account the firm of somebody who is new to us; empty where we do not know it either
 * @param minutes how long they were there; empty where they were not
 * @param isAgain whether the same person had registered before
 * @param fate what goes wrong between this person and sales
 */
record Registration(
    String id,
    Webinar webinar,
    Market market,
    Optional<String> contact,
    Optional<Account> account,
    Person person,
    LocalDateTime registeredAt,
    Optional<Integer> minutes,
    boolean mayContact,
    boolean mayTransfer,
    boolean isAgain,
    Fate fate) {
  private static final int PER_WEBINAR = 110;

  /** Sales answers for firms of so many people and more in a team of their own. */
  static final int ENTERPRISE = 1000;

  /** The country where nobody answers for large firms. */
  static final Market WITHOUT_RULE = Market.DK;

  /** The country where the one who answered for large firms has left. */
  static final Market WITH_LEAVER = Market.PL;

  private static final int UNOWNED = 3;
  private static final Set<String> FITTING =
      Set.of(
          "Supply chain manager",
          "Head of purchasing",
          "Operations director",
          "Chief financial officer");

  /** What somebody types into the form; nothing but the job title where the contact is known. */
  record Person(
      String firstName, String lastName, String email, String phone, String firm, String job) {}

  enum Fate {
    NONE,
    NO_RULE,
    OWNER_LEFT
  }

  /** Every registration, the events one after the other. */
  static List<Registration> all(Company company) {
    Dice dice = Dice.of("event_registration");
    List<Account> accounts = Accounts.known(company.scale());
    Map<Fate, Integer> left = new HashMap<>();
    left.put(Fate.NO_RULE, UNOWNED * company.scale());
    left.put(Fate.OWNER_LEFT, UNOWNED * company.scale());
    List<Registration> all = new ArrayList<>();
    for (Webinar webinar : Webinar.all(company)) {
      List<Integer> firms = firms(dice, accounts.size(), PER_WEBINAR * company.scale());
      for (int firm : firms) {
        Registration first = one(dice, all.size(), webinar, accounts.get(firm));
        Registration fated = first.with(first.fate(left));
        left.merge(fated.fate, -1, Integer::sum);
        all.add(fated);
        if (fated.fate == Fate.NONE && dice.chance(4)) {
          all.add(fated.again(all.size()));
        }
      }
    }
    return all;
  }

  static int unowned(int scale) {
    return UNOWNED * scale;
  }

  /** So many different firms: one person of each comes. */
  private static List<Integer> firms(Dice dice, int firms, int wanted) {
    List<Integer> taken = new ArrayList<>();
    int next = dice.between(0, firms - 1);
    // A step that has no divisor in common with the number of firms meets each of them once.
    for (int i = 0; i < wanted; i++) {
      taken.add(next);
      next = (next + 7) % firms;
    }
    return taken;
  }

  private static Registration one(Dice dice, int index, Webinar webinar, Account firm) {
    int kind = dice.between(0, 99);
    boolean isContact = kind < 55;
    boolean isKnownFirm = kind < 82;
    boolean isColleague = kind >= 96;
    String first = dice.pick(Words.FIRST_NAMES);
    String last = dice.pick(Words.LAST_NAMES);
    String host = isColleague ? "vectura.example" : "guest" + firm.index() + ".example.com";
    String name =
        isColleague
            ? "Vectura Logistics"
            : isKnownFirm ? firm.name() : dice.pick(Words.PLACES) + " Traders";
    int contact = dice.between(0, 4);
    String phone = Phones.number(firm.market(), dice);
    String job = dice.pick(Words.JOB_TITLES);
    Person person =
        isContact
            ? new Person(null, null, null, null, null, job)
            : new Person(first, last, mailbox(first, last, index) + host, phone, name, job);
    boolean isThere = dice.chance(64);
    int minutes =
        dice.chance(85)
            ? dice.between(webinar.minimum(), webinar.minutes())
            : dice.between(1, webinar.minimum() - 1);
    return new Registration(
        Identifiers.numbered("R-", 6, index),
        webinar,
        firm.market(),
        isContact ? Optional.of(Contacts.ofAccount(firm.index(), contact)) : Optional.empty(),
        isKnownFirm ? Optional.of(firm) : Optional.empty(),
        person,
        dice.moment(
            webinar.startsAt().toLocalDate().minusDays(21),
            webinar.startsAt().toLocalDate().minusDays(1)),
        isThere ? Optional.of(minutes) : Optional.empty(),
        dice.chance(86),
        webinar.partner().isPresent() && dice.chance(74),
        false,
        Fate.NONE);
  }

  private static String mailbox(String first, String last, int index) {
    return Contacts.mailbox(first, last) + "." + (index + 1) + "@";
  }

  /** What may go wrong with this one, if there is still such a fate to be had. */
  private Fate fate(Map<Fate, Integer> left) {
    Fate fate =
        market == WITHOUT_RULE ? Fate.NO_RULE : market == WITH_LEAVER ? Fate.OWNER_LEFT : Fate.NONE;
    return isFitForSales() && left.getOrDefault(fate, 0) > 0 ? fate : Fate.NONE;
  }

  /** Whether nobody can doubt that sales should call: new to us, of a large firm, stayed long. */
  private boolean isFitForSales() {
    return contact.isEmpty()
        && account.filter(Registration::isProspect).isPresent()
        && FITTING.contains(person.job())
        && isForSales();
  }

  private static boolean isProspect(Account account) {
    return account.employees() >= ENTERPRISE
        && (account.type().equals("PROSPECT") || account.type().equals("PARTNER"));
  }

  /** Whether somebody of sales is named for this person. */
  boolean isForSales() {
    boolean isShared = webinar.partner().isEmpty() || mayTransfer;
    return minutes.filter(stayed -> stayed >= webinar.minimum()).isPresent()
        && mayContact
        && isShared
        && !isAgain;
  }

  private Registration with(Fate other) {
    return new Registration(
        id,
        webinar,
        market,
        contact,
        account,
        person,
        registeredAt,
        minutes,
        mayContact,
        mayTransfer,
        isAgain,
        other);
  }

  /** The same person once more, an hour later. */
  private Registration again(int index) {
    return new Registration(
        Identifiers.numbered("R-", 6, index),
        webinar,
        market,
        contact,
        account,
        person,
        registeredAt.plusHours(1),
        Optional.empty(),
        mayContact,
        mayTransfer,
        true,
        Fate.NONE);
  }
}
