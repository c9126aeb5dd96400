package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Which roles need to read which source, and which may. */
final class AccessGrants {
  private static final List<String> ROLES =
      List.of("Campaign manager", "Marketing analyst", "Content editor", "Marketing finance");
  private static final Set<DataSource> GRANTED_WITHOUT_NEED =
      Set.of(DataSource.CONSENT, DataSource.ERP, DataSource.PERSONNEL);
  private static final FaultKind UNNEEDED =
      new FaultKind(
          "access-without-need", "access_grant-needed", "A role may read what it does not need.");

  private AccessGrants() {}

  static DemoTable table() {
    return AdNames.table(
        "access_grant",
        "governance/access_grant.csv",
        List.of(
            text("source_id"),
            text("role"),
            truth("is_needed"),
            date("granted_on"),
            date("revoked_on")),
        AccessGrants::add,
        (grants, company) -> List.of(UNNEEDED.in(GRANTED_WITHOUT_NEED.size())));
  }

  private static void add(Dataset grants, Company company) {
    Dice dice = Dice.of("access_grant");
    for (DataSource source : DataSource.values()) {
      for (String role : ROLES) {
        boolean needed = role.equals("Marketing analyst") || isFor(role, source);
        boolean granted = needed && dice.chance(70);
        boolean revoked = granted && dice.chance(10);
        LocalDate day = dice.day(LocalDate.of(2025, 1, 6), LocalDate.of(2026, 3, 31));
        if (role.equals("Content editor") && GRANTED_WITHOUT_NEED.contains(source)) {
          grants.add(source.name(), role, false, day, null);
        } else {
          grants.add(
              source.name(), role, needed, granted ? day : null, revoked ? day.plusDays(60) : null);
        }
      }
    }
  }

  private static boolean isFor(String role, DataSource source) {
    return switch (source.domain()) {
      case "BUDGET" -> role.equals("Marketing finance");
      case "TOUCHPOINT" -> role.equals("Content editor");
      case "CUSTOMER", "PERFORMANCE" -> role.equals("Campaign manager");
      default -> false;
    };
  }
}
