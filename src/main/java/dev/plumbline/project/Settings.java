package dev.plumbline.project;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plumbline.project.FiscalCalendar.Naming;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code plumbline.yml} says, as far as it is usable.
 *
 * @param top its usable keys; without keys where the file cannot be read
 * @param ownerNames ids of all owners, usable or not; empty where they could not be read
 * @param sourceOwners who answers for the tables of which sources
 * @param folders where tables may be read from; empty while the profile is unknown
 * @param variables leave every text as it is while the profile is unknown
 */
record Settings(
    Item top,
    Optional<Names> ownerNames,
    Map<String, Owner> owners,
    SourceOwners sourceOwners,
    Optional<Profile> profile,
    Optional<AllowedFolders> folders,
    Variables variables) {

  /** Those of a file that is no YAML. */
  static Settings unreadable(String file) {
    Item top = new Document(file, JsonNodeFactory.instance.objectNode(), Map.of()).top();
    return new Settings(
        top,
        Optional.empty(),
        Map.of(),
        SourceOwners.NONE,
        Optional.empty(),
        Optional.empty(),
        Variables.unknown());
  }

  String defaultOwner() {
    return top.text("owner").orElse("");
  }

  Project project(Path folder, Contents contents) {
    return new Project(
        folder,
        top.text("name").orElseThrow(),
        Locale.forLanguageTag(top.text("locale").orElse("en")),
        top.text("currency").orElse("EUR"),
        fiscalCalendar(),
        parameters(),
        defaultOwner(),
        owners,
        profile.orElseThrow(),
        contents.tables(),
        contents.metrics(),
        contents.rollups(),
        contents.reconciliations(),
        contents.reports());
  }

  private FiscalCalendar fiscalCalendar() {
    return new FiscalCalendar(
        top.number("fiscal_year_start", 1),
        top.choice(Naming.class, "fiscal_year_named_after").orElse(Naming.ENDS));
  }

  private Map<String, Object> parameters() {
    Map<String, Object> values = new TreeMap<>();
    top.at("parameters")
        .map(Item::entries)
        .orElse(Map.of())
        .forEach((name, item) -> values.put(name, item.scalar()));
    return values;
  }

  /** Whether a project can be made of them. */
  boolean isUsable() {
    return profile.isPresent() && top.at("name").isPresent() && top.at("owner").isPresent();
  }
}
