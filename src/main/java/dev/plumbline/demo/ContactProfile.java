package dev.plumbline.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What decides whether a contact may be approached: the same for every three-thousandth contact, so
 * that all shares stay the same however many contacts there are.
 *
 * @param isOptedOut as the register of contacts says, which the list of suppressions must say too
 */
record ContactProfile(
    Market market,
    Fate fate,
    Optional<Gap> gap,
    LocalDate created,
    LocalDateTime updated,
    boolean isActive,
    Optional<LocalDate> deceased,
    List<Point> points,
    List<Suppressed> suppressions,
    List<Answer> answers,
    List<Purchase> purchases,
    List<Approached> approaches,
    List<Erasure> erasures) {

  /** So many profiles there are. */
  static final int COUNT = Contacts.ROWS;

  private static final List<ContactProfile> ALL = ContactProfiles.all();

  ContactProfile {
    points = List.copyOf(points);
    suppressions = List.copyOf(suppressions);
    answers = List.copyOf(answers);
    purchases = List.copyOf(purchases);
    approaches = List.copyOf(approaches);
    erasures = List.copyOf(erasures);
  }

  /** Which filter a contact is lost in, or that it may be approached in the end. */
  enum Fate {
    MERGED,
    GONE,
    WITHOUT_POINT,
    SUPPRESSED,
    APPROACHED_ENOUGH,
    REACHABLE,
    WITHOUT_BASIS
  }

  /** Why a contact may not be approached by law. */
  enum Gap {
    MINOR,
    ERASURE_ASKED,
    PAST_RETENTION,
    CONTRADICTED,
    SOURCE_MISSING,
    TEXT_MISSING,
    INTEREST_ONLY,
    CONTRACT_ONLY,
    WITHDRAWN,
    HALF_A_CONDITION,
    NOTHING
  }

  /** A way to get to a contact. */
  record Point(
      String channel, boolean isValid, Optional<String> invalidReason, LocalDateTime verified) {}

  /** From when until when a contact must not be approached; no channel means all of them. */
  record Suppressed(
      Optional<String> channel,
      String reason,
      LocalDateTime requested,
      LocalDate since,
      Optional<LocalDate> until) {}

  /** What a contact agreed to, and took back if there is a moment for it. */
  record Answer(
      String channel,
      String purpose,
      String brand,
      String basis,
      LocalDateTime given,
      Optional<LocalDateTime> withdrawn,
      Optional<String> source,
      Optional<String> textVersion,
      boolean isConfirmed) {}

  /** A purchase, and what the contact was told at it. */
  record Purchase(String brand, LocalDate paid, boolean isOptOutOffered) {}

  record Approached(String channel, LocalDate on) {}

  record Erasure(String system, LocalDate requested, Optional<LocalDate> completed) {}

  /** The profile of the n-th contact. */
  static ContactProfile of(int index) {
    return ALL.get(index % COUNT);
  }

  /** The profile of a contact by its id. */
  static ContactProfile of(String contactId) {
    return of(Integer.parseInt(contactId.substring(contactId.indexOf('-') + 1)) - 1);
  }

  boolean isOptedOut() {
    return suppressions.stream()
        .anyMatch(one -> one.reason().equals("UNSUBSCRIBE") && one.until().isEmpty());
  }

  /** Whether the newsletter could be mailed at this moment without breaking a rule. */
  boolean mayBeMailed(LocalDateTime at) {
    LocalDate day = at.toLocalDate();
    boolean agreed =
        answers.stream()
            .filter(answer -> answer.channel().equals("EMAIL"))
            .filter(answer -> answer.purpose().equals("NEWSLETTER"))
            .filter(answer -> answer.basis().equals("CONSENT"))
            .filter(answer -> !answer.given().isAfter(at))
            .anyMatch(answer -> answer.withdrawn().stream().allMatch(at::isBefore));
    boolean suppressed =
        suppressions.stream()
            .filter(one -> !one.channel().equals(Optional.of("PHONE")))
            .filter(one -> !one.requested().isAfter(at))
            .anyMatch(one -> one.until().stream().noneMatch(day::isAfter));
    boolean gone = deceased.stream().anyMatch(on -> !on.isAfter(day)) || gap.isPresent();
    return agreed && !suppressed && !gone;
  }

  /** The place of the contact that another one of the same market was merged into. */
  static int survivor(int index) {
    int block = index / COUNT * COUNT;
    for (int other = index % Market.values().length;
        other < COUNT;
        other += Market.values().length) {
      if (ALL.get(other).fate() == Fate.REACHABLE) {
        return block + other;
      }
    }
    throw new IllegalStateException("Nobody of the market can be reached");
  }
}
