package dev.plumbline.demo;

import dev.plumbline.demo.file.Column;
import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What platforms call accounts and campaigns, and how their exports are written. */
final class AdNames {
  /** Every campaign is changed once after it was made. */
  static final int VERSIONS = 2;

  private static final CsvDialect DIALECT = CsvDialect.COMMA;

  private AdNames() {}

  /** A number that a platform gives an account of a country. */
  static String account(String prefix, Market market) {
    return prefix + (1000 + market.ordinal());
  }

  /** A number that a platform gives one of the campaigns of the company. */
  static String number(String prefix, Campaign campaign) {
    return prefix + campaign.id().replaceAll("\\D", "");
  }

  /** The name by convention: number in the register, country, channel. */
  static String name(Campaign campaign) {
    return campaign.id() + "_" + campaign.market().name() + "_" + campaign.channel();
  }

  /** Where an advertisement leads to. */
  static String landing(Campaign campaign, String source) {
    return "https://vectura.example.com/"
        + campaign.market().language()
        + "/offer?utm_source="
        + source
        + "&utm_medium=cpc&utm_campaign="
        + campaign.id().toLowerCase(Locale.ROOT);
  }

  /** When a version of a campaign was saved. */
  static LocalDateTime saved(Campaign campaign, int version) {
    return campaign.start().minusDays(20 - 10L * version).atTime(9, 30);
  }

  static List<Campaign> campaigns(String platform, Company company) {
    return company.campaigns().stream()
        .filter(campaign -> campaign.channel().platforms().contains(platform))
        .filter(campaign -> !campaign.start().isAfter(Calendar.YESTERDAY))
        .toList();
  }

  /** A table of an export, filled by what adds rows to it. */
  static DemoTable table(
      String name, String path, List<Column> columns, BiConsumer<Dataset, Company> rows) {
    return table(name, path, columns, rows, (data, company) -> List.of());
  }

  static DemoTable table(
      String name,
      String path,
      List<Column> columns,
      BiConsumer<Dataset, Company> rows,
      Faults faults) {
    return company -> {
      Dataset data = new Dataset(name, columns);
      rows.accept(data, company);
      return new Export(data, new CsvFile(path, DIALECT), faults.plant(data, company));
    };
  }

  /** Plants what is wrong in a table that is filled. */
  interface Faults {
    List<PlantedFault> plant(Dataset data, Company company);
  }
}
