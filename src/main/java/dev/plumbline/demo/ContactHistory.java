package dev.plumbline.demo;

import dev.plumbline.demo.ContactProfile.Answer;
import dev.plumbline.demo.ContactProfile.Approached;
import dev.plumbline.demo.ContactProfile.Erasure;
import dev.plumbline.demo.ContactProfile.Fate;
import dev.plumbline.demo.ContactProfile.Gap;
import dev.plumbline.demo.ContactProfile.Point;
import dev.plumbline.demo.ContactProfile.Purchase;
import dev.plumbline.demo.ContactProfile.Suppressed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what happens to a contact, and dates it. */
final class ContactHistory {
  private static final LocalDate FIRST_CONSENT = LocalDate.of(2023, 1, 1);
  private static final LocalDate RENEWAL = LocalDate.of(2026, 5, 31);
  private static final String BRAND = "VECTURA";
  private static final String SECOND_BRAND = "PARCELO";
  private static final List<String> SYSTEMS = List.of("CRM", "MAIL", "WEB_SHOP", "WAREHOUSE");

  private final Dice dice;
  private final Market market;
  private final int number;
  private final List<Point> points = new ArrayList<>();
  private final List<Suppressed> suppressions = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Purchase> purchases = new ArrayList<>();
  private final List<Approached> approaches = new ArrayList<>();
  private final List<Erasure> erasures = new ArrayList<>();
  private Optional<LocalDate> deceased = Optional.empty();
  private LocalDate created;
  private LocalDateTime updated;

  /**
   * The contact comes to be.
   *
   * @param number of the contact in its market; it decides who gave a consent twice
   */
  ContactHistory(Dice dice, Market market, int number) {
    this.dice = dice;
    this.market = market;
    this.number = number;
    this.created = dice.day(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 6, 30));
    this.updated = dice.moment(later(created, Calendar.AS_OF.minusDays(1000)), Calendar.YESTERDAY);
  }

  /** What there is to know of the contact in the end. */
  ContactProfile profile(Fate fate, Optional<Gap> gap) {
    return new ContactProfile(
        market,
        fate,
        gap,
        created,
        updated,
        fate != Fate.GONE,
        deceased,
        points,
        suppressions,
        answers,
        purchases,
        approaches,
        erasures);
  }

  void haveUsualPoints() {
    havePoint("EMAIL");
    if (dice.chance(70)) {
      havePoint("PHONE");
    }
    if (dice.chance(45)) {
      havePoint("POST");
    } else if (dice.chance(20)) {
      havePoint("POST", "MOVED");
    }
  }

  void havePoint(String channel) {
    points.add(new Point(channel, true, Optional.empty(), created.atTime(12, 0)));
  }

  void havePoint(String channel, String invalidReason) {
    points.add(new Point(channel, false, Optional.of(invalidReason), created.atTime(12, 0)));
  }

  /** Is dead, and soon after that not approached any more. */
  void die() {
    LocalDate on = dice.day(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 5, 31));
    deceased = Optional.of(on);
    suppress(Optional.empty(), "DECEASED", on.plusDays(dice.between(3, 20)));
  }

  /** Is not to be approached any more, and says from which day on. */
  LocalDate suppress(Optional<String> channel, String reason) {
    LocalDate on = dice.day(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 20));
    suppress(channel, reason, on);
    return on;
  }

  /** Mail came back once, and was let through again half a year later. */
  void bounceForAWhile() {
    LocalDateTime bounced = LocalDate.of(2024, 3, 1).atTime(9, 30);
    suppressions.add(
        new Suppressed(
            Optional.of("EMAIL"),
            "HARD_BOUNCE",
            bounced,
            bounced.toLocalDate(),
            Optional.of(LocalDate.of(2024, 9, 30))));
  }

  void buy(boolean isOptOutOffered) {
    purchases.add(new Purchase(BRAND, paid(), isOptOutOffered));
  }

  /** Needs messages of service. */
  void signContract() {
    answer("EMAIL", "SERVICE", BRAND, "CONTRACT", given(), Optional.empty());
  }

  /** Said yes and no at one moment. */
  void contradictItself() {
    LocalDateTime given = given();
    LocalDateTime moment = given.plusDays(5);
    answer("EMAIL", "OFFERS", BRAND, "CONSENT", given, Optional.of(moment));
    answer("EMAIL", "OFFERS", BRAND, "CONSENT", moment, Optional.empty());
  }

  /** Bought something once, and was not heard of since. */
  void endLongAgo() {
    created = dice.day(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30));
    updated = dice.moment(LocalDate.of(2019, 7, 1), LocalDate.of(2020, 12, 31));
    purchases.add(new Purchase(BRAND, created, true));
  }

  /** Asked for it lately, and some systems have not done it yet. */
  void askForErasure() {
    erase(Calendar.AS_OF.minusDays(dice.between(2, 20)), dice.between(0, 3));
  }

  /** All systems did it. */
  void erase(LocalDate requested) {
    erase(requested, SYSTEMS.size());
  }

  /** Agrees to mail, and perhaps to calls; nothing else is lawful for such a contact. */
  void agreeByMail() {
    LocalDateTime given = given();
    LocalDate renewal = number % 24 == 5 ? RENEWAL : RENEWAL.minusYears(1);
    if (number % 12 == 5 && given.toLocalDate().isBefore(renewal)) {
      // Agreed, took it back, and came to agree again.
      LocalDateTime withdrawn = dice.moment(given.toLocalDate().plusDays(1), renewal);
      answer("EMAIL", "NEWSLETTER", BRAND, "CONSENT", given, Optional.of(withdrawn));
      given = dice.moment(renewal.plusDays(1), Calendar.YESTERDAY);
    }
    answer("EMAIL", "NEWSLETTER", BRAND, "CONSENT", given, Optional.empty());
    agreeAtTimes(55, "EMAIL", "OFFERS", BRAND, given);
    agreeAtTimes(30, "EMAIL", "OFFERS", SECOND_BRAND, given);
    agreeAtTimes(40, "EMAIL", "EVENTS", BRAND, given);
    agreeAtTimes(45, "EMAIL", "PROFILING", BRAND, given);
  }

  private void agreeAtTimes(
      int percent, String channel, String purpose, String brand, LocalDateTime given) {
    if (dice.chance(percent)) {
      answer(channel, purpose, brand, "CONSENT", given, Optional.empty());
    }
  }

  /** Agrees to one thing, and the proof of it is as told. */
  void agree(Optional<String> source, Optional<String> textVersion, boolean isConfirmed) {
    answers.add(
        new Answer(
            "EMAIL",
            "NEWSLETTER",
            BRAND,
            "CONSENT",
            given(),
            Optional.empty(),
            source,
            textVersion,
            isConfirmed));
  }

  void withdraw(String channel, String purpose) {
    LocalDateTime given = given();
    answer(channel, purpose, BRAND, "CONSENT", given, Optional.of(after(given)));
  }

  void claimInterest(String channel) {
    answer(channel, "OFFERS", BRAND, "LEGITIMATE_INTEREST", given(), Optional.empty());
  }

  private void answer(
      String channel,
      String purpose,
      String brand,
      String basis,
      LocalDateTime given,
      Optional<LocalDateTime> withdrawn) {
    answers.add(
        new Answer(
            channel,
            purpose,
            brand,
            basis,
            given,
            withdrawn,
            Optional.of(dice.pick(List.of("WEB_FORM", "TRADE_SHOW", "CALL_CENTRE", "WEBINAR"))),
            Optional.of("v" + dice.between(1, 4) + "." + dice.between(0, 9)),
            market == Market.DE || dice.chance(90)));
  }

  /** Three in four agreed soon after the register came to be. */
  private LocalDateTime given() {
    LocalDate first = later(created, FIRST_CONSENT);
    LocalDate last = dice.chance(75) ? first.plusDays(300) : Calendar.AS_OF.minusDays(9);
    return dice.moment(first, Calendar.earlier(last, Calendar.AS_OF.minusDays(9)));
  }

  private LocalDateTime after(LocalDateTime given) {
    LocalDate first = later(given.toLocalDate().plusDays(1), LocalDate.of(2025, 3, 1));
    return dice.moment(first, Calendar.YESTERDAY);
  }

  private LocalDate paid() {
    return dice.day(later(created, LocalDate.of(2022, 1, 1)), Calendar.AS_OF.minusDays(30));
  }

  private void suppress(Optional<String> channel, String reason, LocalDate since) {
    LocalDateTime requested = dice.moment(since.minusDays(dice.between(0, 2)), since);
    suppressions.add(new Suppressed(channel, reason, requested, since, Optional.empty()));
  }

  private void erase(LocalDate requested, int done) {
    for (int i = 0; i < SYSTEMS.size(); i++) {
      LocalDate latest = Calendar.earlier(requested.plusDays(28), Calendar.YESTERDAY);
      Optional<LocalDate> completed =
          i < done ? Optional.of(dice.day(requested.plusDays(1), latest)) : Optional.empty();
      erasures.add(new Erasure(SYSTEMS.get(i), requested, completed));
    }
  }

  /** Five mails in the last month, and in some months before. */
  void beApproachedTooOften() {
    for (int back = 0; back < 6; back++) {
      LocalDate last = YearMonth.from(Calendar.AS_OF).minusMonths(back).atEndOfMonth();
      if (back == 0 || dice.chance(60)) {
        for (int i = 0; i < 5; i++) {
          LocalDate on = dice.day(last.minusDays(25), last.minusDays(1));
          approaches.add(new Approached("EMAIL", on));
        }
      }
    }
  }

  /** Never so often that it would be too often within a month. */
  void beApproachedNowAndThen() {
    for (int times = dice.between(0, 3); times > 0; times--) {
      LocalDate on = dice.day(LocalDate.of(2025, 7, 1), Calendar.YESTERDAY);
      approaches.add(new Approached(dice.pick(List.of("EMAIL", "EMAIL", "PHONE", "POST")), on));
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
