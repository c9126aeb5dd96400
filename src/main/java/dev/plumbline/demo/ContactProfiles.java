package dev.plumbline.demo;

import dev.plumbline.demo.ContactProfile.Fate;
import dev.plumbline.demo.ContactProfile.Gap;
import java.time.LocalDate;
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

  private final Dice dice;
  private final Market market;
  private final int number;
  private final ContactHistory history;
  private Optional<Gap> gap = Optional.empty();

  private ContactProfiles(int index) {
    this.dice = Dice.of("contact profile " + index);
    this.market = Market.at(index);
    // Neighbours in the register meet different fates; 77 has no divisor in common with 250.
    this.number = (index / MARKETS * 77 + 13 * market.ordinal()) % PER_MARKET;
    this.history = new ContactHistory(dice, market, number);
  }

  static List<ContactProfile> all() {
    return IntStream.range(0, ContactProfile.COUNT)
        .mapToObj(index -> new ContactProfiles(index).made())
        .toList();
  }

  private ContactProfile made() {
    Fate fate = live();
    return history.profile(fate, gap);
  }

  private Fate live() {
    int place = number;
    if (place < MERGED) {
      history.haveUsualPoints();
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
      history.havePoint("EMAIL", dice.pick(List.of("BOUNCED", "MISSING", "MALFORMED")));
      history.havePoint("PHONE", "DISCONNECTED");
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
      history.haveUsualPoints();
      history.agreeByMail();
      history.beApproachedTooOften();
      return Fate.APPROACHED_ENOUGH;
    }
    place -= APPROACHED_ENOUGH;
    history.beApproachedNowAndThen();
    int reachable = REACHABLE.get(market.ordinal());
    if (place < reachable) {
      beReachable(place, reachable);
      return Fate.REACHABLE;
    }
    lackBasis(place - reachable);
    return Fate.WITHOUT_BASIS;
  }

  private void leave(int place) {
    history.haveUsualPoints();
    if (place < DECEASED) {
      history.die();
    }
    if (place % 3 == 0) {
      history.agreeByMail();
    }
  }

  private void beSuppressed(int place) {
    boolean byMailOnly = place >= 20;
    if (byMailOnly) {
      history.havePoint("EMAIL");
      String reason = List.of("UNSUBSCRIBE", "HARD_BOUNCE", "SPAM_COMPLAINT").get(place % 3);
      history.suppress(Optional.of("EMAIL"), reason);
    } else {
      history.haveUsualPoints();
      List<String> reasons =
          List.of("ERASURE", "UNSUBSCRIBE", "LEGAL", "COMPETITOR", "EMPLOYEE", "UNSUBSCRIBE");
      String reason = reasons.get(place % reasons.size());
      LocalDate on = history.suppress(Optional.empty(), reason);
      if (reason.equals("ERASURE")) {
        history.erase(on);
        return;
      }
    }
    agreeEverySecond(place / 2);
  }

  private void beReachable(int place, int reachable) {
    boolean bySoftOptIn = market == Market.NL && place < 26;
    boolean byPost = place >= reachable - 8;
    boolean byPhone = market == Market.GB && !byPost && place >= reachable - 26;
    if (bySoftOptIn) {
      history.havePoint("EMAIL");
      history.buy(true);
    } else if (byPost) {
      history.havePoint("POST");
      history.havePoint("EMAIL", "BOUNCED");
      history.claimInterest("POST");
    } else if (byPhone) {
      history.havePoint("PHONE");
      history.claimInterest("PHONE");
    } else {
      history.haveUsualPoints();
      history.agreeByMail();
      if (place % 10 == 0) {
        history.suppress(Optional.of("PHONE"), "DO_NOT_CALL");
      } else if (place % 10 == 1) {
        history.bounceForAWhile();
      } else if (place % 10 == 2) {
        history.withdraw("EMAIL", "RESEARCH");
      }
    }
    if (dice.chance(50)) {
      history.signContract();
    }
  }

  private void lackBasis(int place) {
    gap = Optional.of(gapAt(place));
    history.havePoint("POST");
    if (place % 9 == 5) {
      history.havePoint("EMAIL", "BOUNCED");
    } else {
      history.havePoint("EMAIL");
    }
    switch (gap.orElseThrow()) {
      case MINOR -> history.agreeByMail();
      case ERASURE_ASKED -> {
        history.askForErasure();
        history.agreeByMail();
      }
      case PAST_RETENTION -> history.endLongAgo();
      case CONTRADICTED -> history.contradictItself();
      case SOURCE_MISSING -> history.agree(Optional.empty(), Optional.of("v2.1"), true);
      case TEXT_MISSING -> history.agree(Optional.of("TRADE_SHOW"), Optional.empty(), true);
      case INTEREST_ONLY -> history.claimInterest("EMAIL");
      case CONTRACT_ONLY -> history.signContract();
      case WITHDRAWN -> {
        history.withdraw("EMAIL", "NEWSLETTER");
        if (dice.chance(40)) {
          history.withdraw("EMAIL", "OFFERS");
        }
      }
      case HALF_A_CONDITION -> {
        if (market == Market.DE) {
          history.agree(Optional.of("WEB_FORM"), Optional.of("v3.0"), false);
        } else {
          history.buy(false);
        }
      }
      case NOTHING -> {
        if (market != Market.NL && dice.chance(30)) {
          history.buy(true);
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

  private void agreeEverySecond(int place) {
    if (place % 2 == 0) {
      history.agreeByMail();
    }
  }
}
