package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** Which data points each use of data needs; not all of them are there. */
final class DataRequirements {

  private DataRequirements() {}

  static DemoTable table() {
    return AdNames.table(
        "data_requirement",
        "governance/data_requirement.csv",
        List.of(
            text("use_case"),
            text("element"),
            text("domain"),
            text("table_name"),
            text("column_name"),
            truth("is_required")),
        DataRequirements::add);
  }

  private static void add(Dataset needed, Company company) {
    String budget = "Budget steering";
    need(needed, budget, "Budget by line", "BUDGET", "budget_line.amount_group");
    need(needed, budget, "Forecast by line", "BUDGET", "forecast_line.amount");
    need(needed, budget, "Invoiced amount", "BUDGET", "invoice.amount_group");
    need(needed, budget, "Cost centre of a booking", "BUDGET", "erp_ledger_entry.cost_center_id");
    need(needed, budget, "Cost of an hour", "OPERATIONAL", "time_entry.hourly_cost");
    need(needed, budget, "Owner of a campaign", "OPERATIONAL", "campaign.owner_id");
    need(
        needed,
        budget,
        "Spend by day and currency",
        "PERFORMANCE",
        "ad_performance_daily.currency");

    String attribution = "Attribution";
    need(needed, attribution, "Channel of a touch", "TOUCHPOINT", "touchpoint.channel");
    need(needed, attribution, "Machine opens told apart", "TOUCHPOINT", "email_event.is_machine");
    need(needed, attribution, "Advertisement seen", "TOUCHPOINT", "touchpoint.impression_id");
    need(needed, attribution, "Account of a contact", "CUSTOMER", "contact.account_id");
    need(needed, attribution, "Day a deal closed", "PERFORMANCE", "opportunity.closed_on");
    need(needed, attribution, "Cost of a campaign", "BUDGET", "invoice.amount_group");

    String personal = "Personal campaigns";
    need(needed, personal, "Address of a contact", "CUSTOMER", "contact.email");
    need(needed, personal, "Basis in law", "CUSTOMER", "consent.legal_basis");
    need(needed, personal, "Interests of a contact", "CUSTOMER", "contact.interests");
    need(needed, personal, "Owner of an account", "CUSTOMER", "account.owner_id");
    need(needed, personal, "Pages viewed", "TOUCHPOINT", "page_view.page");
    need(needed, personal, "Channel of a touch", "TOUCHPOINT", "touchpoint.channel");
    need(needed, personal, "Campaign of a lead", "PERFORMANCE", "lead.campaign_id");

    String service = "Planning of work";
    need(needed, service, "Hours by activity", "OPERATIONAL", "time_entry.hourly_cost");
    need(needed, service, "Team of a person", "OPERATIONAL", "person.team_id");
    need(needed, service, "Capacity of a team", "OPERATIONAL", "capacity.hours");
    need(needed, service, "Approver of a plan", "BUDGET", "budget_plan.approver_id");
    wish(needed, service, "Skills of a person", "OPERATIONAL", "person.skill");
  }

  private static void need(
      Dataset needed, String useCase, String element, String domain, String column) {
    add(needed, useCase, element, domain, column, true);
  }

  private static void wish(
      Dataset needed, String useCase, String element, String domain, String column) {
    add(needed, useCase, element, domain, column, false);
  }

  private static void add(
      Dataset needed,
      String useCase,
      String element,
      String domain,
      String column,
      Object required) {
    int dot = column.indexOf('.');
    needed.add(
        useCase, element, domain, column.substring(0, dot), column.substring(dot + 1), required);
  }
}
