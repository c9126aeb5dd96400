package dev.plumbline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whom the project's own decision table lets marketing approach on 30 June 2026, case by case; the
 * name of a contact tells its case.
 */
class LawfulBasisTests {
  private static final String GIVEN = "2026-03-01 10:00:00";
  private static final String NEWS = "EMAIL NEWSLETTER VECTURA";
  private static final String OFFERS = "EMAIL OFFERS VECTURA";

  private final DeclaredTables tables = ProjectRules.in(new DeclaredTables());
  private final Map<String, String> expected = new LinkedHashMap<>();
  private int consents;

  /** One query decides all cases, as each costs the same however many there are. */
  @Test
  void everyRuleDecidesTheCasesThatAreItsOwn() {
    whatAPersonIsComesFirst();
    whatWasSaidLastHolds();
    proofIsAskedFor();
    theCountryAsksForMore();
    customersAreWrittenToOnFiveConditions();
    interestAndContractCarryLittle();

    List<List<String>> found =
        tables
            .read(
                "lawful_basis",
                "CONCAT_WS(' ', contact_id, channel, purpose, brand)",
                "CONCAT_WS(' ', is_lawful, reason, evidence_id)",
                "rule_no")
            .stream()
            .filter(row -> expected.containsKey(row.get(0)))
            .toList();
    assertThat(found.stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1))))
        .containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(found.stream().map(row -> row.get(2)).distinct())
        .as("rules that decide a case")
        .hasSize(ProjectRules.count());
  }

  private void whatAPersonIsComesFirst() {
    agreed("erased", NEWS, GIVEN);
    tables.row("erasure_request", "contact_id=erased, requested_on=2026-06-30");
    no("erased", NEWS, "ERASURE_ASKED");
    agreed("erased-some-day", NEWS, GIVEN);
    tables.row("erasure_request", "contact_id=erased-some-day");
    no("erased-some-day", NEWS, "ERASURE_ASKED");
    agreed("to-be-erased", NEWS, GIVEN);
    tables.row("erasure_request", "contact_id=to-be-erased, requested_on=2026-07-01");
    yes("to-be-erased", NEWS, "CONSENT");

    agreed("dead", NEWS, GIVEN);
    tables.row("contact_status", "contact_id=dead, deceased_on=2026-06-30");
    no("dead", NEWS, "DECEASED");

    agreed("fifteen", NEWS, GIVEN);
    tables.row("contact", "contact_id=fifteen, country=NL, birth_date=2010-07-01");
    no("fifteen", NEWS, "MINOR");
    agreed("sixteen-today", NEWS, GIVEN);
    tables.row("contact", "contact_id=sixteen-today, country=NL, birth_date=2010-06-30");
    yes("sixteen-today", NEWS, "CONSENT");

    tables.row("retention_rule", "data_category=CONTACT, keep_days=100, starts_at=LAST_CHANGE");
    tables.row("retention_rule", "data_category=INVOICE, keep_days=10, starts_at=LAST_CHANGE");
    agreed("last-day-kept", NEWS, GIVEN);
    tables.row("contact_status", "contact_id=last-day-kept, updated_at=2026-03-22 23:00:00");
    yes("last-day-kept", NEWS, "CONSENT");
    agreed("kept-too-long", NEWS, GIVEN);
    tables.row("contact_status", "contact_id=kept-too-long, updated_at=2026-03-21 01:00:00");
    no("kept-too-long", NEWS, "PAST_RETENTION");
  }

  private void whatWasSaidLastHolds() {
    agreed("agreed-today", NEWS, "2026-06-30 23:59:59");
    yes("agreed-today", NEWS, "CONSENT");
    agreed("agrees-tomorrow", NEWS, "2026-07-01 00:00:00");
    no("agrees-tomorrow", NEWS, "NO_BASIS");

    withdrawn("withdrawn-today", NEWS, GIVEN, "2026-06-30 23:59:59");
    no("withdrawn-today", NEWS, "WITHDRAWN");
    String later = withdrawn("withdraws-tomorrow", NEWS, GIVEN, "2026-07-01 00:00:00");
    tables.row("contact", "contact_id=withdraws-tomorrow");
    expected.put("withdraws-tomorrow " + NEWS, "true CONSENT " + later);

    withdrawn("renewed", NEWS, "2026-01-01 10:00:00", "2026-02-01 10:00:00");
    agreed("renewed", NEWS, GIVEN);
    yes("renewed", NEWS, "CONSENT");
    agreed("taken-back", NEWS, "2026-01-01 10:00:00");
    withdrawn("taken-back", NEWS, "2025-01-01 10:00:00", "2026-02-01 10:00:00");
    no("taken-back", NEWS, "WITHDRAWN");
    tables.row(
        "consent",
        "contact_id=refused, channel=EMAIL, purpose=NEWSLETTER, brand=VECTURA, status=OPT_OUT,"
            + " given_at="
            + GIVEN);
    no("refused", NEWS, "WITHDRAWN");
    agreed("refused-everything", NEWS, GIVEN);
    tables.row(
        "consent", "contact_id=refused-everything, status=OPT_OUT, given_at=" + "2026-05-01");
    no("refused-everything", NEWS, "WITHDRAWN");
    agreed("refused-once", NEWS, GIVEN);
    tables.row(
        "consent",
        "contact_id=refused-once, channel=EMAIL, purpose=NEWSLETTER, brand=VECTURA,"
            + " status=OPT_OUT");
    no("refused-once", NEWS, "WITHDRAWN");

    withdrawn("both", NEWS, "2026-01-01 10:00:00", GIVEN);
    agreed("both", NEWS, GIVEN);
    no("both", NEWS, "CONTRADICTING_EVIDENCE");
    withdrawn("before-given", NEWS, GIVEN, "2026-02-01 10:00:00");
    no("before-given", NEWS, "CONTRADICTING_EVIDENCE");

    agreed("another-use", OFFERS, GIVEN);
    no("another-use", NEWS, "NO_BASIS");
    no("another-use", "EMAIL OFFERS PARCELO", "NO_BASIS");
    no("another-use", "PHONE OFFERS VECTURA", "NO_BASIS");
  }

  private void proofIsAskedFor() {
    String whole =
        "channel=EMAIL, purpose=NEWSLETTER, brand=VECTURA, status=OPT_IN, given_at=%s, source=WEB,"
            + " text_version=v1.0, legal_basis=CONSENT, double_opt_in=true";
    Map<String, String> lacking =
        Map.of(
            "without-moment", "given_at=" + GIVEN,
            "without-source", "source=WEB",
            "without-text", "text_version=v1.0",
            "without-basis", "legal_basis=CONSENT");
    lacking.forEach(
        (contact, cell) -> {
          String rest = whole.formatted(GIVEN).replace(", " + cell, "");
          tables.row("consent", "contact_id=" + contact + ", " + rest);
          no(contact, NEWS, "EVIDENCE_MISSING");
        });
    // An unproven yes is no help where the latest one is proven, and a hindrance where it is not.
    tables.row(
        "consent",
        "contact_id=older-unproven, " + whole.formatted("2026-01-01").replace(", source=WEB", ""));
    agreed("older-unproven", NEWS, GIVEN);
    yes("older-unproven", NEWS, "CONSENT");
    customer("unproven-customer", "2025-01-01");
    tables.row(
        "consent",
        "contact_id=unproven-customer, " + whole.formatted(GIVEN).replace(", source=WEB", ""));
    no("unproven-customer", NEWS, "EVIDENCE_MISSING");
  }

  private void theCountryAsksForMore() {
    tables.row("contact", "contact_id=unconfirmed-german, country=DE");
    agreed("unconfirmed-german", NEWS, GIVEN, "CONSENT", "false");
    no("unconfirmed-german", NEWS, "DOUBLE_OPT_IN_MISSING");
    tables.row("contact", "contact_id=confirmed-german, country=de");
    agreed("confirmed-german", NEWS, GIVEN);
    yes("confirmed-german", NEWS, "CONSENT");
    tables.row("contact", "contact_id=called-german, country=DE");
    agreed("called-german", "PHONE OFFERS VECTURA", GIVEN, "CONSENT", "false");
    yes("called-german", "PHONE OFFERS VECTURA", "CONSENT");
    agreed("unconfirmed-dutch", NEWS, GIVEN, "CONSENT", "false");
    yes("unconfirmed-dutch", NEWS, "CONSENT");
  }

  private void customersAreWrittenToOnFiveConditions() {
    customer("customer", "2026-06-30");
    soft("customer", NEWS);
    soft("customer", OFFERS);
    no("customer", "EMAIL OFFERS PARCELO", "NO_BASIS");
    no("customer", "EMAIL EVENTS VECTURA", "NO_BASIS");
    no("customer", "PHONE OFFERS VECTURA", "NO_BASIS");
    no("customer", "EMAIL PROFILING VECTURA", "NO_BASIS");
    customer("customer-tomorrow", "2026-07-01");
    no("customer-tomorrow", NEWS, "NO_BASIS");
    tables.row("contact", "contact_id=half-customer, country=NL");
    tables.row(
        "customer_relation",
        relation("half-customer", "2025-01-01").replace("offered=true", "offered=false"));
    no("half-customer", NEWS, "SOFT_OPT_IN_INCOMPLETE");
    for (String condition :
        List.of("same_legal_entity", "informed_at_capture", "opt_out_offered", "similar_product")) {
      String contact = "without-" + condition;
      tables.row("contact", "contact_id=%s, country=NL".formatted(contact));
      tables.row(
          "customer_relation",
          relation(contact, "2025-01-01").replace(", " + condition + "=true", ""));
      no(contact, NEWS, "SOFT_OPT_IN_INCOMPLETE");
    }
    tables.row("contact", "contact_id=unpaid, country=NL");
    tables.row("contact", "contact_id=claimed-customer, country=NL");
    tables.row(
        "customer_relation", relation("unpaid", "2025-01-01").replace(", paid_on=2025-01-01", ""));
    no("unpaid", NEWS, "SOFT_OPT_IN_INCOMPLETE");
    agreed("claimed-customer", NEWS, GIVEN, "SOFT_OPT_IN", "true");
    no("claimed-customer", NEWS, "SOFT_OPT_IN_INCOMPLETE");
    customer("leaving-customer", "2025-01-01");
    withdrawn("leaving-customer", NEWS, GIVEN, "2026-05-01 10:00:00");
    no("leaving-customer", NEWS, "WITHDRAWN");
    soft("leaving-customer", OFFERS);
    customer("belgian-customer", "2025-01-01");
    tables.row("contact", "contact_id=belgian-customer, country=BE");
    no("belgian-customer", NEWS, "NO_BASIS");
    tables.row("customer_relation", relation("placeless-customer", "2025-01-01"));
    no("placeless-customer", NEWS, "NO_BASIS");
  }

  private void interestAndContractCarryLittle() {
    interest("letter", "POST OFFERS VECTURA");
    yes("letter", "POST OFFERS VECTURA", "LEGITIMATE_INTEREST");
    tables.row("contact", "contact_id=called-briton, country=GB");
    interest("called-briton", "PHONE OFFERS VECTURA");
    yes("called-briton", "PHONE OFFERS VECTURA", "LEGITIMATE_INTEREST");
    interest("called-dutch", "PHONE OFFERS VECTURA");
    no("called-dutch", "PHONE OFFERS VECTURA", "INTEREST_NOT_ENOUGH");
    interest("mailed", OFFERS);
    no("mailed", OFFERS, "INTEREST_NOT_ENOUGH");
    agreed("served", "EMAIL SERVICE VECTURA", GIVEN, "CONTRACT", "false");
    yes("served", "EMAIL SERVICE VECTURA", "CONTRACT");
    agreed("contractor", NEWS, GIVEN, "CONTRACT", "false");
    no("contractor", NEWS, "CONTRACT_NOT_ENOUGH");
    tables.row("contact", "contact_id=stranger, country=NL");
    no("stranger", NEWS, "NO_BASIS");
  }

  private void yes(String contact, String use, String reason) {
    tables.row("contact", "contact_id=" + contact);
    expected.put(contact + " " + use, "true " + reason + " S" + consents);
  }

  private void soft(String contact, String use) {
    tables.row("contact", "contact_id=" + contact);
    expected.put(contact + " " + use, "true SOFT_OPT_IN R-" + contact);
  }

  private void no(String contact, String use, String reason) {
    tables.row("contact", "contact_id=" + contact);
    expected.put(contact + " " + use, "false " + reason);
  }

  private void interest(String contact, String use) {
    agreed(contact, use, GIVEN, "LEGITIMATE_INTEREST", "false");
  }

  private void agreed(String contact, String use, String at) {
    agreed(contact, use, at, "CONSENT", "true");
  }

  private void agreed(String contact, String use, String at, String basis, String confirmed) {
    consent(contact, use, at, basis, ", status=OPT_IN, double_opt_in=" + confirmed);
  }

  private String withdrawn(String contact, String use, String given, String withdrawn) {
    return consent(contact, use, given, "CONSENT", ", status=OPT_OUT, withdrawn_at=" + withdrawn);
  }

  private String consent(String contact, String use, String at, String basis, String rest) {
    String[] parts = use.split(" ");
    String id = "S" + ++consents;
    tables.row(
        "consent",
        "consent_id=%s, contact_id=%s, channel=%s, purpose=%s, brand=%s, given_at=%s, legal_basis=%s, source=WEB, text_version=v1.0"
                .formatted(id, contact, parts[0], parts[1], parts[2], at, basis)
            + rest);
    return id;
  }

  /** A customer in the Netherlands for whom all five conditions are met. */
  private void customer(String contact, String paid) {
    tables.row("contact", "contact_id=%s, country=NL".formatted(contact));
    tables.row("customer_relation", relation(contact, paid));
  }

  private static String relation(String contact, String paid) {
    return "relation_id=R-%s, contact_id=%s, brand=VECTURA, paid_on=%s, same_legal_entity=true, informed_at_capture=true, opt_out_offered=true, similar_product=true"
        .formatted(contact, contact, paid);
  }
}
