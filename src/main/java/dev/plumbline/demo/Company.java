package dev.plumbline.demo;

import java.util.List;

/**
 * The demo company as it is before anything goes wrong in its data.
 *
 * @param scale multiplies campaigns, contacts and all that follows from them, but not the budget
 */
record Company(
    int scale,
    List<Campaign> campaigns,
    List<BudgetLine> budgetLines,
    List<PurchaseOrder> orders,
    List<Invoice> invoices) {

  static Company of(int scale) {
    List<Campaign> campaigns = Campaign.all(scale);
    List<BudgetLine> lines = Budget.divide(campaigns);
    Spending spending = Spending.of(lines);
    return new Company(scale, campaigns, lines, spending.orders(), spending.invoices());
  }
}
