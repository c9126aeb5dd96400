package dev.plumbline.project;

/** Finds tables, roll-ups, reports and expectations that are named alike. */
final class NameCheck {
  private final Faults faults;

  NameCheck(Faults faults) {
    this.faults = faults;
  }

  void check(Contents contents) {
    // Tables and roll-ups are views of one Spark session.
    Uniqueness views = new Uniqueness("the name", faults);
    contents.tables().forEach(table -> checkView(table.name(), table.place(), views));
    contents.rollups().forEach(rollup -> checkView(rollup.name(), rollup.place(), views));
    contents.reconciliations().forEach(made -> checkViews(made, views));
    Uniqueness reports = new Uniqueness("report", faults);
    contents.reports().forEach(report -> reports.add(report.id(), report.place()));
    Uniqueness expectations = new Uniqueness("expectation id", faults);
    contents.tables().stream()
        .flatMap(table -> table.expectations().stream())
        .forEach(expectation -> expectations.add(expectation.id(), expectation.place()));
  }

  private void checkViews(ReconciliationDefinition reconciliation, Uniqueness views) {
    ReconciliationDefinition.rollups(reconciliation.name())
        .forEach(name -> checkView(name, reconciliation.place(), views));
  }

  private void checkView(String name, Place place, Uniqueness views) {
    views.add(name, place);
    if (BuiltInViews.ALL.stream().anyMatch(name::equalsIgnoreCase)) {
      faults.add(
          place, Names.quoted(name) + " is the name of a built-in view", "choose another name");
    }
  }
}
