package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.ContactProfile.Fate;
import dev.plumbline.demo.file.Row;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactProfileTests {
  @Test
  void ofThreeThousandContactsExactlyEightHundredAreReachable() {
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    for (int i = 0; i < ContactProfile.COUNT; i++) {
      fates.merge(ContactProfile.of(i).fate(), 1, Integer::sum);
    }
    assertThat(fates)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Fate.MERGED, 144,
                Fate.GONE, 288,
                Fate.WITHOUT_POINT, 192,
                Fate.SUPPRESSED, 336,
                Fate.WITHOUT_BASIS, 1120,
                Fate.APPROACHED_ENOUGH, 120,
                Fate.REACHABLE, 800));
  }

  @Test
  void everyThousandthTimeTheSameProfileComesBack() {
    assertThat(ContactProfile.of(2_999_123)).isSameAs(ContactProfile.of(2123));
    assertThat(ContactProfile.of("CT-2999124")).isSameAs(ContactProfile.of(2123));
  }

  @Test
  void nobodyIsMergedIntoSomebodyWhoIsOutOfReach() {
    List<Row> merged =
        new ContactStatuses()
            .export(Company.of(2)).data().rows().stream()
                .filter(row -> row.value("merged_into_id") != null)
                .toList();
    assertThat(merged)
        .hasSize(2 * 144)
        .allSatisfy(
            row ->
                assertThat(ContactProfile.of(row.text("merged_into_id")).fate())
                    .isEqualTo(Fate.REACHABLE));
  }

  @Test
  void everyMarketHasEnoughContactsForTheNewsletterAtAnyTime() {
    for (Market market : Market.values()) {
      long mailable =
          IntStream.range(0, ContactProfile.COUNT)
              .mapToObj(ContactProfile::of)
              .filter(profile -> profile.market() == market)
              .filter(profile -> profile.mayBeMailed(LocalDate.of(2026, 6, 1).atTime(9, 0)))
              .count();
      assertThat(mailable).as(market.name()).isGreaterThan(40);
    }
  }

  @Test
  void peopleGrowFreelyAndBusinessUpToAFew() {
    Company company = Company.of(10);
    assertThat(company.scale()).isEqualTo(4);
    assertThat(new Contacts().export(company).data().rows()).hasSize(30_040);
    Set<String> accounts =
        new Accounts()
            .export(company).data().rows().stream()
                .map(row -> row.text("account_id"))
                .collect(Collectors.toSet());
    assertThat(accounts).hasSize(6480).contains(Accounts.idOf(5999));
  }
}
