package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTests {
  private static final BigDecimal TOTAL = new BigDecimal("125000000.00");

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theBudgetOf2026IsExactlyAHundredAndTwentyFiveMillion(int scale) {
    assertThat(allocated(Company.of(scale), line -> true)).isEqualTo(TOTAL);
  }

  @Test
  void theBudgetOf2025IsExactlyAHundredAndEighteenMillion() {
    assertThat(
            sum(
                Company.of(1).budgetLines().stream()
                    .filter(line -> line.fiscalYear() == 2025)
                    .map(BudgetLine::groupAmount)))
        .isEqualTo(new BigDecimal("118000000.00"));
  }

  @Test
  void everyAmountIsConvertedWithoutRounding() {
    for (BudgetLine line : Company.of(1).budgetLines()) {
      BigDecimal exact = line.amount().multiply(line.market().currency().rate());
      assertThat(line.groupAmount()).as(line.id()).isEqualByComparingTo(exact);
    }
  }

  @Test
  void theCompanyWorksInTwelveCountriesAndSevenCurrencies() {
    Company company = Company.of(1);
    assertThat(company.budgetLines().stream().map(BudgetLine::market).distinct()).hasSize(12);
    assertThat(company.budgetLines().stream().map(l -> l.market().currency()).distinct())
        .hasSize(7);
  }

  @Test
  void byMidYearMoreThanHalfIsSpentAndAboutAnEighthCommitted() {
    Company company = Company.of(1);
    assertThat(share(spent(company, line -> true))).isBetween(55.0, 60.0);
    assertThat(share(committed(company, line -> true))).isBetween(10.0, 17.0);
  }

  @Test
  void twoCountriesAreOverBudget() {
    Company company = Company.of(1);
    assertThat(Market.values())
        .filteredOn(
            market -> {
              Predicate<BudgetLine> own = line -> line.market() == market;
              BigDecimal used = spent(company, own).add(committed(company, own));
              return used.compareTo(allocated(company, own)) > 0;
            })
        .containsExactly(Market.PL, Market.IT);
  }

  private static BigDecimal allocated(Company company, Predicate<BudgetLine> which) {
    return sum(company.budgetLines().stream().filter(of2026(which)).map(BudgetLine::groupAmount));
  }

  private static BigDecimal spent(Company company, Predicate<BudgetLine> which) {
    return sum(
        company.invoices().stream()
            .filter(invoice -> of2026(which).test(invoice.line()))
            .filter(Invoice::isPosted)
            .map(CompanyTests::signed));
  }

  private static BigDecimal committed(Company company, Predicate<BudgetLine> which) {
    Map<String, BigDecimal> invoiced =
        company.invoices().stream()
            .filter(Invoice::isPosted)
            .filter(invoice -> invoice.order().isPresent())
            .collect(
                Collectors.toMap(
                    invoice -> invoice.order().orElseThrow(),
                    CompanyTests::signed,
                    BigDecimal::add));
    Map<String, BigDecimal> released =
        company.orders().stream()
            .filter(order -> order.type() == PurchaseOrder.Type.RELEASE)
            .collect(
                Collectors.toMap(
                    order -> order.parent().orElseThrow(),
                    PurchaseOrder::groupAmount,
                    BigDecimal::add));
    return sum(
        company.orders().stream()
            .filter(order -> of2026(which).test(order.line()))
            .filter(PurchaseOrder::isOpen)
            .map(
                order ->
                    order
                        .groupAmount()
                        .subtract(released.getOrDefault(order.id(), BigDecimal.ZERO))
                        .subtract(invoiced.getOrDefault(order.id(), BigDecimal.ZERO))
                        .max(BigDecimal.ZERO)));
  }

  private static Predicate<BudgetLine> of2026(Predicate<BudgetLine> which) {
    return which.and(line -> line.fiscalYear() == 2026);
  }

  private static BigDecimal signed(Invoice invoice) {
    return invoice.type() == Invoice.Type.CREDIT_NOTE
        ? invoice.groupAmount().negate()
        : invoice.groupAmount();
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double share(BigDecimal amount) {
    return 100 * amount.doubleValue() / TOTAL.doubleValue();
  }
}
