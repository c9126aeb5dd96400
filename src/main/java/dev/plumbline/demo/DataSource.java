package dev.plumbline.demo;

import java.util.List;

/** The systems that the company's data comes from, and the tables that each delivers. */
enum DataSource {
  CRM(
      "Salesflow CRM",
      "CUSTOMER",
      "HIGH",
      3,
      "contact",
      "contact_point",
      "contact_status",
      "customer_relation",
      "account",
      "lead"),
  CONSENT(
      "Consent register",
      "CUSTOMER",
      "HIGH",
      3,
      "consent",
      "suppression",
      "approach",
      "approach_use",
      "lawful_basis_rule",
      "erasure_request",
      "retention_rule",
      "data_share"),
  SALES(
      "Salesflow deals",
      "PERFORMANCE",
      "HIGH",
      3,
      "opportunity",
      "sales_target",
      "routing_rule",
      "lead_assignment"),
  WEB("Web analytics", "TOUCHPOINT", "MEDIUM", 3, "touchpoint"),
  MAIL("Mail service", "TOUCHPOINT", "MEDIUM", 3, "email_send", "email_event"),
  CAMPAIGNS(
      "Campaign register",
      "OPERATIONAL",
      "HIGH",
      7,
      "campaign",
      "campaign_target",
      "event",
      "event_registration"),
  AGENCY("Agency report", "PERFORMANCE", "LOW", 7, "ad_performance_daily"),
  GOOGLE_ADS(
      "Google Ads",
      "PERFORMANCE",
      "MEDIUM",
      3,
      "google_ads_account_history",
      "google_ads_campaign_history",
      "google_ads_campaign_stats"),
  FACEBOOK_ADS(
      "Facebook Ads",
      "PERFORMANCE",
      "MEDIUM",
      3,
      "ad_account",
      "facebook_ads_ad_history",
      "facebook_ads_basic_ad",
      "facebook_ads_basic_ad_action_values",
      "facebook_ads_basic_ad_actions",
      "facebook_ads_campaign_history",
      "facebook_ads_creative_history"),
  LINKEDIN_ADS(
      "LinkedIn Ads",
      "PERFORMANCE",
      "MEDIUM",
      3,
      "linkedin_account_history",
      "linkedin_ad_analytics_by_campaign",
      "linkedin_campaign_group_history",
      "linkedin_campaign_history",
      "linkedin_creative_history"),
  BUDGET(
      "Budget workbook",
      "BUDGET",
      "HIGH",
      31,
      "budget_plan",
      "budget_line",
      "budget_phase",
      "forecast_line",
      "cost_center"),
  ERP(
      "Group ledger",
      "BUDGET",
      "HIGH",
      7,
      "erp_ledger_entry",
      "fiscal_period",
      "fx_rate",
      "invoice",
      "org_unit"),
  PURCHASING(
      "Purchasing system", "BUDGET", "MEDIUM", 14, "purchase_order", "goods_receipt", "vendor"),
  COUNTRY_SHEETS(
      "Country workbooks",
      "BUDGET",
      "MEDIUM",
      35,
      "country_sheet_block",
      "country_sheet_issue",
      "country_sheet_list",
      "country_sheet_month"),
  PERSONNEL("Personnel system", "OPERATIONAL", "MEDIUM", 31, "person"),
  TIME("Time sheets", "OPERATIONAL", "LOW", 14, "time_entry"),
  REGISTRY(
      "Data registry",
      "OPERATIONAL",
      "MEDIUM",
      31,
      "data_source",
      "data_source_table",
      "data_owner_assignment",
      "access_grant",
      "load_run",
      "data_requirement",
      "source_record",
      "system_of_record");

  private final String label;
  private final String domain;
  private final String criticality;
  private final int refreshDays;
  private final List<String> tables;

  DataSource(String label, String domain, String criticality, int refreshDays, String... tables) {
    this.label = label;
    this.domain = domain;
    this.criticality = criticality;
    this.refreshDays = refreshDays;
    this.tables = List.of(tables);
  }

  String label() {
    return label;
  }

  /** Which of the five domains of data it belongs to. */
  String domain() {
    return domain;
  }

  String criticality() {
    return criticality;
  }

  /** The most days between two deliveries. */
  int refreshDays() {
    return refreshDays;
  }

  List<String> tables() {
    return tables;
  }

  /** Where its exports are kept. */
  String storage() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-exports";
  }

  /** How well its exports are to be kept. */
  String securityLevel() {
    return domain.equals("CUSTOMER") || this == PERSONNEL || this == MAIL
        ? "CONFIDENTIAL"
        : "INTERNAL";
  }
}
