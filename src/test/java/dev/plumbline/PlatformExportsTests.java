package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps real exports of platforms by the checks and roll-ups of this project. */
class PlatformExportsTests {
  private static final Map<String, String> EXPORTS =
      Map.of(
          "dbt_google_ads/campaign_stats_data.csv", "google_ads/campaign_stats.csv",
          "dbt_google_ads/campaign_history_data.csv", "google_ads/campaign_history.csv",
          "dbt_google_ads/account_history_data.csv", "google_ads/account_history.csv",
          "dbt_facebook_ads/facebook_ads_creative_history_json_data.csv",
              "facebook_ads/creative_history.csv");

  private static final Map<String, List<String>> ALIKE =
      Map.of(
          "facebook_ads",
          List.of(
              "basic_ad",
              "basic_ad_actions",
              "basic_ad_action_values",
              "ad_history",
              "campaign_history"),
          "linkedin_ads",
          List.of(
              "ad_analytics_by_campaign",
              "campaign_history",
              "creative_history",
              "campaign_group_history",
              "account_history"));

  @TempDir Path project;

  @Test
  void realExportsAreMappedToTheLastCent() throws IOException {
    RunResult run = run();
    // Sums of the columns of the three files, by another program.
    assertThat(rows(run))
        .containsExactly(
            // An act after an advertisement that the export does not describe.
            Arrays.asList("facebook", null, decimal(0), decimal(0), new BigDecimal("0.0000")),
            List.of("facebook", "USD", decimal(37275), decimal(149), new BigDecimal("643.6300")),
            List.of("google_ads", "USD", decimal(1854), decimal(280), new BigDecimal("231.3300")),
            List.of("linkedin", "USD", decimal(1359), decimal(919), new BigDecimal("530.6200")));
    assertThat(check(run, "control_ads-spend-agrees").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check(run, "control_ads-conversions-agree").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check(run, "linkedin_ad_analytics_by_campaign-impressions-present").unexpected())
        .contains(9L);
    assertThat(run.checks().filter(check -> check.type().equals("rows_readable")))
        .allSatisfy(check -> assertThat(check.outcome()).isEqualTo(Outcome.PASSED));
  }

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number);
  }

  private RunResult run() throws IOException {
    String data = System.getProperty("plumbline.data", "");
    assumeTrue(
        !data.isEmpty() && Files.isDirectory(Path.of(data)),
        "no external data: set the system property plumbline.data to their folder");
    copyExports(Path.of(data, "fivetran"));
    copyProject();
    RunOptions options =
        new RunOptions(
            project,
            Optional.empty(),
            Optional.empty(),
            project.resolve("public"),
            Optional.of("local[2]"),
            Optional.empty(),
            Map.of());
    return Run.of(options, step -> {}).execute();
  }

  private void copyExports(Path exports) throws IOException {
    Path ads = project.resolve("data/ads");
    for (Map.Entry<String, String> export : EXPORTS.entrySet()) {
      copy(exports.resolve(export.getKey()), ads.resolve(export.getValue()));
    }
    for (Map.Entry<String, List<String>> platform : ALIKE.entrySet()) {
      String prefix = platform.getKey().replace("linkedin_ads", "linkedin") + "_";
      String folder = "dbt_" + platform.getKey().replace("linkedin_ads", "linkedin");
      for (String table : platform.getValue()) {
        copy(
            exports.resolve(folder).resolve(prefix + table + "_data.csv"),
            ads.resolve(platform.getKey()).resolve(table + ".csv"));
      }
    }
    Files.writeString(
        ads.resolve("ad_account.csv"),
        "platform,account_id,currency,time_zone\nfacebook,1700252260223815,USD,UTC\n");
  }

  private void copyProject() throws IOException {
    for (String pattern : List.of("google_ads", "facebook_ads", "linkedin", "ad_account")) {
      copyAll(Path.of("checks/ads"), pattern);
    }
    copyAll(Path.of("checks/ads"), "control_ads.");
    for (String view : List.of("google", "facebook", "linkedin")) {
      copyAll(Path.of("reports/rollups/staging"), view);
    }
    copyAll(Path.of("reports/rollups/ads"), "ad_platform");
    Path reports = project.resolve("reports");
    Files.writeString(
        reports.resolve("rollups/by_platform.sql"),
        "SELECT platform, currency, SUM(impressions) AS shown, SUM(clicks) AS clicked,"
            + " SUM(spend) AS cost FROM ad_platform_daily GROUP BY platform, currency"
            + " ORDER BY platform");
    Files.writeString(
        reports.resolve("ads.yml"),
        """
        report: ads
        title: Platforms
        question: What did they cost?
        owner: media
        sections:
          - table: by_platform
        """);
    Files.writeString(
        project.resolve("plumbline.yml"),
        """
        name: Platforms
        currency: USD
        owner: media
        owners: {media: {name: Media}}
        parameters:
          campaign_number: "C-20[0-9]{2}-[0-9]{4,}"
          facebook_conversion: offsite_conversion.fb_pixel_lead
        profile: external
        profiles:
          external: {as_of: 2021-12-31, fail_on: never, variables: {data: data}}
        """);
  }

  private void copyAll(Path folder, String beginning) throws IOException {
    try (var files = Files.newDirectoryStream(folder, beginning + "*")) {
      for (Path file : files) {
        copy(file, project.resolve(file));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private static List<List<Object>> rows(RunResult run) {
    return ((ReportResult.Table) run.reports().get(0).sections().get(0)).rows();
  }

  private static CheckResult check(RunResult run, String id) {
    return run.checks().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
  }
}
