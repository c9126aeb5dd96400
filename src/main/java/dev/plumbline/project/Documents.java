package dev.plumbline.project;

import java.util.List;
import java.util.Optional;

/** Reads the YAML files of a project, with values in place of variables. */
final class Documents {
  private final ProjectFiles files;
  private final Variables variables;
  private final Faults faults;

  Documents(ProjectFiles files, Variables variables, Faults faults) {
    this.files = files;
    this.variables = variables;
    this.faults = faults;
  }

  /** Empty where the file is no YAML. */
  Optional<Document> read(String file) {
    return files
        .read(file)
        .flatMap(text -> new YamlReader(faults).read(file, text))
        .map(document -> document.withRoot(variables.resolved(document.top())));
  }

  /** Those of these files that are YAML, each without what does not fit the schema. */
  List<Document> readAll(List<String> names, Schema schema) {
    ShapeCheck shape = new ShapeCheck(schema, faults);
    return names.stream().flatMap(file -> read(file).stream()).map(shape::check).toList();
  }
}
