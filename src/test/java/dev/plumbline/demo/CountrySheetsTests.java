package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.sheet.CellFinding;
import dev.plumbline.sheet.Issue;
import dev.plumbline.sheet.WorkbookAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountrySheetsTests {
  @TempDir static Path folder;
  private static Export export;
  private static List<String> paths;

  @BeforeAll
  static void writeTheWorkbooks() throws IOException {
    export = new CountrySheets().export(Company.of(1));
    paths = export.file().write(folder, export.data());
  }

  @Test
  void everyCountryHasAWorkbook() {
    assertThat(paths)
        .containsExactlyElementsOf(
            Arrays.stream(Market.values())
                .map(market -> "finance/countries/" + market.name() + "_2026.xlsx")
                .toList());
  }

  @Test
  void everyPlantedSinIsFoundAndNothingElse() throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    for (String path : paths) {
      findings(path)
          .forEach(
              finding ->
                  found.merge(
                      finding.issue().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                      1,
                      Integer::sum));
    }
    Map<String, Integer> planted =
        export.faults().stream()
            .filter(fault -> fault.table().equals("country_sheet_issue"))
            .collect(
                Collectors.toMap(
                    fault -> fault.kind().replace("country-", ""),
                    fault -> fault.rows().orElseThrow(),
                    Integer::sum,
                    TreeMap::new));

    assertThat(found).isEqualTo(planted).hasSize(Issue.values().length);
  }

  @Test
  void everyWorkbookHasAtLeastTwoSins() throws IOException {
    for (String path : paths) {
      assertThat(findings(path)).as(path).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void theSameCompanyGivesTheSameBytes() throws IOException {
    Path again = Files.createDirectory(folder.resolve("again"));
    export.file().write(again, export.data());
    for (String path : paths) {
      assertThat(again.resolve(path)).hasSameBinaryContentAs(folder.resolve(path));
    }
  }

  private static List<CellFinding> findings(String path) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve(path)))) {
      return WorkbookAudit.of(workbook);
    }
  }
}
