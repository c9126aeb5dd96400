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
import java.util.stream.IntStream;

/**
 * Designs every contact for the filter that loses it: of 3,000 exactly 800 can be reached. What is
 * wrong beside that is behind that filter, so that it takes nobody from the filters before.
 */
final class ContactProfiles {
  private static final int MARKETS = Market.values().length;
  private static final int PER_MARKET = ContactProfile.COUNT / MARKETS;
  private static final int MERGED = 12;
  private static final int GONE = 24;
  private static final int DECEASED = 3;
  private static final int WITHOUT_POINT = 16;
  private static final int SUPPRESSED = 28;
  private static final int APPROACHED_ENOUGH = 10;

  /** Those who can be reached by market; 800 together. */
  private static final List<Integer> REACHABLE =
      List.of(92, 70, 52, 60, 62, 64, 68, 63, 61, 84, 66, 58);

  private static final LocalDate FIRST_CONSENT = LocalDate.of(2023, 1, 1);
  private static final LocalDate RENEWAL = LocalDate.of(2026, 5, 31);
  private static final String BRAND = "VECTURA";
  private static final String SECOND_BRAND = "PARCELO";

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
  private Optional<Gap> gap = Optional.empty();
  private LocalDate created;
  private LocalDateTime updated;

  private ContactProfiles(int index) {
    this.dice = Dice.of("contact profile " + index);
    this.market = Market.at(index);
    // Neighbours in the register meet different fates; 77 has no divisor in common with 250.
    this.number = (index / MARKETS * 77 + 13 * market.ordinal()) % PER_MARKET;
    this.created = dice.day(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 6, 30));
    this.updated = dice.moment(later(created, Calendar.AS_OF.minusDays(1000)), Calendar.YESTERDAY);
  }

  static List<ContactProfile> all() {
    return IntStream.range(0, ContactProfile.COUNT)
        .mapToObj(index -> new ContactProfiles(index).made())
        .toList();
  }

  private ContactProfile made() {
    Fate fate = live();
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

  private Fate live() {
    int place = number;
    if (place < MERGED) {
      haveUsualPoints();
      agreeEverySecond(place);
      return Fate.MERGED;
    }
    place -= MERGED;
    if (place < GONE) {
      leave(place);
      return Fate.GONE;
    }
    place -= GONE;
    if (place < WITHOUT_POINT) {
      havePoint("EMAIL", dice.pick(List.of("BOUNCED", "MISSING", "MALFORMED")));
      havePoint("PHONE", "DISCONNECTED");
      agreeEverySecond(place);
      return Fate.WITHOUT_POINT;
    }
    place -= WITHOUT_POINT;
    if (place < SUPPRESSED) {
      beSuppressed(place);
      return Fate.SUPPRESSED;
    }
    place -= SUPPRESSED;
    if (place < APPROACHED_ENOUGH) {
      haveUsualPoints();
      agreeByMail();
      beApproachedTooOften();
      return Fate.APPROACHED_ENOUGH;
    }
    place -= APPROACHED_ENOUGH;
    beApproachedNowAndThen();
    int reachable = REACHABLE.get(market.ordinal());
    if (place < reachable) {
      beReachable(place, reachable);
      return Fate.REACHABLE;
    }
    lackBasis(place - reachable);
    return Fate.WITHOUT_BASIS;
  }

  private void leave(int place) {
    haveUsualPoints();
    if (place < DECEASED) {
      LocalDate on = dice.day(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 5, 31));
      deceased = Optional.of(on);
      suppress(Optional.empty(), "DECEASED", on.plusDays(dice.between(3, 20)));
    }
    if (place % 3 == 0) {
      agreeByMail();
    }
  }

  private void beSuppressed(int place) {
    boolean byMailOnly = place >= 20;
    if (byMailOnly) {
      havePoint("EMAIL");
      String reason = List.of("UNSUBSCRIBE", "HARD_BOUNCE", "SPAM_COMPLAINT").get(place % 3);
      suppress(Optional.of("EMAIL"), reason, suppressedOn());
    } else {
      haveUsualPoints();
      List<String> reasons =
          List.of("ERASURE", "UNSUBSCRIBE", "LEGAL", "COMPETITOR", "EMPLOYEE", "UNSUBSCRIBE");
      String reason = reasons.get(place % reasons.size());
      LocalDate on = suppressedOn();
      suppress(Optional.empty(), reason, on);
      if (reason.equals("ERASURE")) {
        askForErasure(on, 4);
        return;
      }
    }
    agreeEverySecond(place / 2);
  }

  private LocalDate suppressedOn() {
    return dice.day(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 20));
  }

  private void beReachable(int place, int reachable) {
    boolean bySoftOptIn = market == Market.NL && place < 26;
    boolean byPost = place >= reachable - 8;
    boolean byPhone = market == Market.GB && !byPost && place >= reachable - 26;
    if (bySoftOptIn) {
      havePoint("EMAIL");
      purchases.add(new Purchase(BRAND, paid(), true));
    } else if (byPost) {
      havePoint("POST");
      havePoint("EMAIL", "BOUNCED");
      claimInterest("POST");
    } else if (byPhone) {
      havePoint("PHONE");
      claimInterest("PHONE");
    } else {
      haveUsualPoints();
      agreeByMail();
      if (place % 10 == 0) {
        suppress(Optional.of("PHONE"), "DO_NOT_CALL", suppressedOn());
      } else if (place % 10 == 1) {
        LocalDateTime bounced = LocalDate.of(2024, 3, 1).atTime(9, 30);
        suppressions.add(
            new Suppressed(
                Optional.of("EMAIL"),
                "HARD_BOUNCE",
                bounced,
                bounced.toLocalDate(),
                Optional.of(LocalDate.of(2024, 9, 30))));
      } else if (place % 10 == 2) {
        withdraw("EMAIL", "RESEARCH");
      }
    }
    if (dice.chance(50)) {
      answer("EMAIL", "SERVICE", BRAND, "CONTRACT", given(), Optional.empty());
    }
  }

  private void lackBasis(int place) {
    gap = Optional.of(gapAt(place));
    havePoint("POST");
    if (place % 9 == 5) {
      havePoint("EMAIL", "BOUNCED");
    } else {
      havePoint("EMAIL");
    }
    switch (gap.orElseThrow()) {
      case MINOR -> agreeByMail();
      case ERASURE_ASKED -> {
        askForErasure(Calendar.AS_OF.minusDays(dice.between(2, 20)), dice.between(0, 3));
        agreeByMail();
      }
      case PAST_RETENTION -> {
        created = dice.day(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30));
        updated = dice.moment(LocalDate.of(2019, 7, 1), LocalDate.of(2020, 12, 31));
        purchases.add(new Purchase(BRAND, created, true));
      }
      case CONTRADICTED -> {
        LocalDateTime given = given();
        LocalDateTime moment = given.plusDays(5);
        answer("EMAIL", "OFFERS", BRAND, "CONSENT", given, Optional.of(moment));
        answer("EMAIL", "OFFERS", BRAND, "CONSENT", moment, Optional.empty());
      }
      case SOURCE_MISSING -> agree(Optional.empty(), Optional.of("v2.1"), true);
      case TEXT_MISSING -> agree(Optional.of("TRADE_SHOW"), Optional.empty(), true);
      case INTEREST_ONLY -> claimInterest("EMAIL");
      case CONTRACT_ONLY ->
          answer("EMAIL", "SERVICE", BRAND, "CONTRACT", given(), Optional.empty());
      case WITHDRAWN -> {
        withdraw("EMAIL", "NEWSLETTER");
        if (dice.chance(40)) {
          withdraw("EMAIL", "OFFERS");
        }
      }
      case HALF_A_CONDITION -> {
        if (market == Market.DE) {
          agree(Optional.of("WEB_FORM"), Optional.of("v3.0"), false);
        } else {
          purchases.add(new Purchase(BRAND, paid(), false));
        }
      }
      case NOTHING -> {
        if (market != Market.NL && dice.chance(30)) {
          purchases.add(new Purchase(BRAND, paid(), true));
        }
      }
    }
  }

  private Gap gapAt(int place) {
    boolean hasHalf = market == Market.NL || market == Market.DE;
    if (place < 1) {
      return Gap.MINOR;
    } else if (place < 4) {
      return Gap.ERASURE_ASKED;
    } else if (place < 10) {
      return Gap.PAST_RETENTION;
    } else if (place < 11) {
      return Gap.CONTRADICTED;
    } else if (place < 13) {
      return Gap.SOURCE_MISSING;
    } else if (place < 14) {
      return Gap.TEXT_MISSING;
    } else if (place < 19) {
      return Gap.INTEREST_ONLY;
    } else if (place < 27) {
      return Gap.CONTRACT_ONLY;
    } else if (place < 47) {
      return Gap.WITHDRAWN;
    }
    return hasHalf && place < 67 ? Gap.HALF_A_CONDITION : Gap.NOTHING;
  }

  private void haveUsualPoints() {
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

  private void havePoint(String channel) {
    points.add(new Point(channel, true, Optional.empty(), created.atTime(12, 0)));
  }

  private void havePoint(String channel, String invalidReason) {
    points.add(new Point(channel, false, Optional.of(invalidReason), created.atTime(12, 0)));
  }

  private void agreeEverySecond(int place) {
    if (place % 2 == 0) {
      agreeByMail();
    }
  }

  /** Agrees to mail, and perhaps to calls; nothing else is lawful for such a contact. */
  private void agreeByMail() {
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
  private void agree(Optional<String> source, Optional<String> textVersion, boolean isConfirmed) {
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

  private void withdraw(String channel, String purpose) {
    LocalDateTime given = given();
    answer(channel, purpose, BRAND, "CONSENT", given, Optional.of(after(given)));
  }

  private void claimInterest(String channel) {
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

  private void askForErasure(LocalDate requested, int done) {
    List<String> systems = List.of("CRM", "MAIL", "WEB_SHOP", "WAREHOUSE");
    for (int i = 0; i < systems.size(); i++) {
      LocalDate latest = Calendar.earlier(requested.plusDays(28), Calendar.YESTERDAY);
      Optional<LocalDate> completed =
          i < done ? Optional.of(dice.day(requested.plusDays(1), latest)) : Optional.empty();
      erasures.add(new Erasure(systems.get(i), requested, completed));
    }
  }

  /** Five mails in the last month, and in some months before. */
  private void beApproachedTooOften() {
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
  private void beApproachedNowAndThen() {
    for (int times = dice.between(0, 3); times > 0; times--) {
      LocalDate on = dice.day(LocalDate.of(2025, 7, 1), Calendar.YESTERDAY);
      approaches.add(new Approached(dice.pick(List.of("EMAIL", "EMAIL", "PHONE", "POST")), on));
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
