package dev.plumbline.project;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code plumbline.yml} says, as far as it is usable.
 *
 * @param top its usable keys; without keys where the file cannot be read
 * @param ownerNames ids of all owners, usable or not; empty where they could not be read
 * @param folders where tables may be read from; empty while the profile is unknown
 * @param variables leave every text as it is while the profile is unknown
 */
record Settings(
    Item top,
    Optional<Names> ownerNames,
    Map<String, Owner> owners,
    Optional<Profile> profile,
    Optional<AllowedFolders> folders,
    Variables variables) {

  /** Those of a file that is no YAML. */
  static Settings unreadable(String file) {
    Item top = new Document(file, JsonNodeFactory.instance.objectNode(), Map.of()).top();
    return new Settings(
        top, Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Variables.unknown());
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
        top.number("fiscal_year_start", 1),
        defaultOwner(),
        owners,
        profile.orElseThrow(),
        contents.tables(),
        contents.metrics(),
        contents.rollups(),
        contents.reports());
  }

  /** Whether a project can be made of them. */
  boolean isUsable() {
    return profile.isPresent() && top.at("name").isPresent() && top.at("owner").isPresent();
  }
}
