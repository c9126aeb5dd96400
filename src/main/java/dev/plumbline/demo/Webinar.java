package dev.plumbline.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An hour on the web to which people register.
 *
 * @param partner the third party that held it and has the registrations; empty where it was our own
 * @param minimum whoever stays so many minutes has attended
 */
record Webinar(
    String id,
    String name,
    Optional<String> partner,
    Campaign campaign,
    LocalDateTime startsAt,
    int minutes,
    int minimum) {
  private static final int ROWS = 10;
  private static final List<String> SUBJECTS =
      List.of("Cold chains", "Customs after 2026", "Less empty driving", "Returns that pay");
  private static final List<String> PARTNERS = List.of("Fairview Media Example", "Cargo Weekly");

  /** The same events at any scale: more people come to them. */
  static List<Webinar> all(Company company) {
    Dice dice = Dice.of("event");
    List<Campaign> campaigns =
        company.begunCampaigns().stream()
            .filter(campaign -> campaign.fiscalYear() == Calendar.AS_OF.getYear())
            .toList();
    List<Webinar> webinars = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      Optional<String> partner =
          i % 2 == 0 ? Optional.empty() : Optional.of(PARTNERS.get(i / 2 % PARTNERS.size()));
      LocalDate day = LocalDate.of(2026, 1, 20).plusDays(15L * i);
      webinars.add(
          new Webinar(
              Identifiers.numbered("EV-", 3, i),
              SUBJECTS.get(i % SUBJECTS.size()) + ", part " + (1 + i / SUBJECTS.size()),
              partner,
              dice.pick(campaigns),
              day.atTime(dice.between(9, 14), 0),
              dice.pick(List.of(45, 60)),
              dice.pick(List.of(15, 20))));
    }
    return webinars;
  }

  LocalDateTime endsAt() {
    return startsAt.plusMinutes(minutes);
  }
}
