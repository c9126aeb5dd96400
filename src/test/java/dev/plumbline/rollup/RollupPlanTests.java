package dev.plumbline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RollupPlanTests {
  private final Faults faults = new Faults();

  @Test
  void aRollupComesAfterThoseItReads() {
    Rollups rollups =
        new Rollups()
            .table("invoice")
            .rollup("a_total", "select sum(spent) spent from b_by_country")
            .rollup("b_by_country", "select country, sum(amount) spent from invoice group by 1");
    assertThat(order(rollups)).containsExactly("b_by_country", "a_total");
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void namesInSubqueriesAndWithClausesAreReads() {
    Rollups rollups =
        new Rollups()
            .table("invoice")
            .table("vendor")
            .table("person")
            .rollup(
                "r",
                """
                with paid as (select * from invoice), invoice as (select * from paid)
                select * from invoice
                where vendor_id in (select vendor_id from vendor)
                  and exists (select 1 from person where person.id = owner_id)
                """);
    RollupPlan plan = RollupPlan.of(rollups.project(), faults);
    assertThat(plan.rollups().get(0).reads())
        .extracting(Rollup.Reference::name)
        .containsExactlyInAnyOrder("invoice", "vendor", "person");
  }

  @Test
  void aNameThatStandsForNothingIsAFaultAtItsLine() {
    Rollups rollups = new Rollups().table("invoice").rollup("r", "select *\nfrom invoices");
    order(rollups);
    assertThat(messages())
        .containsExactly(
            "reports/rollups/r.sql:2: roll-up `r` reads `invoices`, which is no table and no"
                + " roll-up; name one of check_result, column_use, declared_column, finding_result,"
                + " invoice, r, table_result");
  }

  @Test
  void rollupsThatReadEachOtherAreAFault() {
    Rollups rollups =
        new Rollups()
            .rollup("a", "select * from b")
            .rollup("b", "select * from c")
            .rollup("c", "select * from a");
    order(rollups);
    assertThat(messages())
        .containsExactly(
            "reports/rollups/c.sql:1: roll-ups read each other in a circle: a → b → c → a;"
                + " let one of them read the tables instead");
  }

  @Test
  void aRollupThatReadsItselfIsAFault() {
    order(new Rollups().rollup("a", "select * from a"));
    assertThat(messages()).singleElement().asString().contains("in a circle: a → a");
  }

  @Test
  void textThatIsNoSelectIsAFault() {
    order(new Rollups().table("t").rollup("a", "drop table t").rollup("b", "select (("));
    assertThat(messages())
        .containsExactly(
            "reports/rollups/a.sql:1: roll-up `a` is no SELECT; a roll-up is one SELECT statement"
                + " that changes nothing",
            "reports/rollups/b.sql:1: roll-up `b` is not valid SQL (PARSE_SYNTAX_ERROR); write one"
                + " SELECT statement of Spark SQL");
  }

  @Test
  void aRollupOfResultsCannotBeChecked() {
    order(
        new Rollups()
            .rollup("failed", "select * from check_result")
            .rollup("failed_by_owner", "select * from failed")
            .check("quality", "failed_by_owner"));
    assertThat(messages())
        .containsExactly(
            "checks/quality.yml:3: table `quality` checks roll-up `failed_by_owner`, which reads the"
                + " results of checks; check a roll-up that reads tables only");
  }

  @Test
  void readersAreFoundThroughOtherRollups() {
    Rollups rollups =
        new Rollups()
            .table("t")
            .rollup("a", "select * from t")
            .rollup("b", "select * from a")
            .rollup("c", "select 1 one");
    RollupPlan plan = RollupPlan.of(rollups.project(), faults);
    assertThat(plan.readersOf(Set.of("t"))).containsExactlyInAnyOrder("a", "b");
  }

  private List<String> order(Rollups rollups) {
    return RollupPlan.of(rollups.project(), faults).rollups().stream().map(Rollup::name).toList();
  }

  private List<String> messages() {
    return faults.all().stream().map(Fault::toString).toList();
  }
}
