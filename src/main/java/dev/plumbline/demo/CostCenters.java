package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.WorkbookFile;
import java.time.LocalDate;
import java.util.List;

/** The cost centres of marketing, in the workbook that finance keeps. */
final class CostCenters implements DemoTable {
  private static final FaultKind WITHOUT_OWNER =
      new FaultKind(
          "cost-centre-without-owner",
          "cost_center-responsible-present",
          "Nobody answers for the cost centre.");
  private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

  @Override
  public Export export(Company company) {
    Dataset centers =
        new Dataset(
            "cost_center",
            List.of(
                text("cost_center_id"),
                text("name"),
                text("org_unit_id"),
                text("country"),
                text("responsible_id"),
                date("valid_from"),
                date("valid_to")));
    CostCenter.all().forEach(center -> add(centers, center));
    // The scale does not multiply cost centres, and so not their faults either.
    Planter planter = new Planter(centers, 1);
    planter.plant(WITHOUT_OWNER, 2, row -> row.set("responsible_id", null));
    WorkbookFile file =
        new WorkbookFile(
            "finance/cost_centers.xlsx",
            "Cost centres",
            List.of("Vectura Logistics: cost centres of marketing", "Kept by Group Finance"));
    return new Export(centers, file, planter.planted());
  }

  private static void add(Dataset centers, CostCenter center) {
    Market market = center.market();
    centers.add(
        center.id(),
        center.theme().label() + " " + market.label(),
        OrgUnits.unitOf(market),
        market.name(),
        Identifiers.owner(market, center.theme().ordinal()),
        SINCE,
        null);
  }
}
