package dev.plumbline.demo;

import java.util.List;

/**
 * The demo company as it is before anything goes wrong in its data.
 *
 * @param scale multiplies campaigns and all that follows from them, but not the budget; there are
 *     no more of them than the budget can be divided among
 * @param people multiplies contacts, their accounts and what is known of both
 * @param irregularities what was bought against the rules, as the controls must find it
 */
record Company(
    int scale,
    int people,
    List<Campaign> campaigns,
    List<Opportunity> opportunities,
    List<EmailSend> emailSends,
    List<BudgetLine> budgetLines,
    List<BudgetRevision> revisions,
    List<PurchaseOrder> orders,
    List<GoodsReceipt> receipts,
    List<Invoice> invoices,
    List<PlantedFault> irregularities) {
  private static final int MOST_BUSINESS = 4;

  /** The company, with so many times the people and, up to a limit, so many times all else. */
  static Company of(int people) {
    int scale = Math.min(people, MOST_BUSINESS);
    List<Campaign> campaigns = Campaign.all(scale);
    List<Campaign> begun = begun(campaigns);
    List<BudgetLine> lines = Budget.divide(campaigns);
    Purchasing purchasing = new Purchasing();
    Spending.enter(lines, purchasing);
    List<PlantedFault> irregularities = Irregularities.enter(lines, purchasing, scale);
    return new Company(
        scale,
        people,
        campaigns,
        Opportunity.all(begun, scale),
        EmailSend.all(begun, scale),
        lines,
        BudgetRevision.of(lines),
        purchasing.orders(),
        Receipts.of(purchasing.orders(), purchasing.invoices(), scale),
        purchasing.invoices(),
        irregularities);
  }

  /** The campaigns that have started. */
  List<Campaign> begunCampaigns() {
    return begun(campaigns);
  }

  private static List<Campaign> begun(List<Campaign> campaigns) {
    return campaigns.stream().filter(campaign -> campaign.elapsed() > 0).toList();
  }

  /** What the controls must find in this table. */
  List<PlantedFault> irregularitiesOf(String table) {
    return irregularities.stream().filter(fault -> fault.table().equals(table)).toList();
  }

  /** The posted invoices that purchasing knows the cost of, and the ledger too. */
  List<Invoice> posted() {
    return invoices.stream().filter(Invoice::isPosted).toList();
  }
}
