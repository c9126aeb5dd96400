package dev.plumbline.table;

import dev.plumbline.project.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with headers that can still be read. */
final class HeaderFindings {

  private static final int MOST_NAMED = 5;

  private HeaderFindings() {}

  /** Declared columns that no file has. */
  static List<StructuralFinding> missing(Collection<String> declared, Collection<String> present) {
    List<String> missing = declared.stream().filter(name -> !present.contains(name)).toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    String names = some(missing, ", ");
    return List.of(
        finding(
            StructuralFinding.Kind.COLUMNS_MISSING,
            "Declared columns are not in the source and are read as null: " + names + ".",
            "Opgegeven kolommen staan niet in de bron en worden leeg gelezen: " + names + ".",
            missing));
  }

  /** Columns that some files lack, or have in another place than the first file. */
  static List<StructuralFinding> different(Set<String> columns, List<PlannedFile> files) {
    Set<String> partial = new LinkedHashSet<>();
    List<String> english = new ArrayList<>();
    List<String> dutch = new ArrayList<>();
    for (PlannedFile file : files) {
      List<String> lacking =
          columns.stream().filter(column -> !file.header().contains(column)).toList();
      if (!lacking.isEmpty()) {
        partial.addAll(lacking);
        english.add(file.name() + " lacks " + some(lacking, ", "));
        dutch.add(file.name() + " mist " + some(lacking, ", "));
      }
      List<String> moved = moved(file.header(), files.get(0).header());
      if (lacking.isEmpty() && !moved.isEmpty()) {
        partial.addAll(moved);
        english.add(file.name() + " has another order");
        dutch.add(file.name() + " heeft een andere volgorde");
      }
    }
    if (partial.isEmpty()) {
      return List.of();
    }
    return List.of(
        finding(
            StructuralFinding.Kind.HEADERS_DIFFER,
            "The headers of the files differ; columns are read by name, absent ones as null: "
                + some(english, "; ")
                + ".",
            "De kopregels van de bestanden verschillen; kolommen worden op naam gelezen, ontbrekende"
                + " leeg: "
                + some(dutch, "; ")
                + ".",
            List.copyOf(partial)));
  }

  /** Columns that do not stand where the first file has them, of those that both files have. */
  private static List<String> moved(List<String> header, List<String> first) {
    List<String> here = header.stream().filter(first::contains).toList();
    List<String> there = first.stream().filter(header::contains).toList();
    return here.stream().filter(name -> here.indexOf(name) != there.indexOf(name)).toList();
  }

  /** Headers that use a name twice. */
  static List<StructuralFinding> repeated(List<PlannedFile> files, List<PlannedFile> named) {
    List<StructuralFinding> findings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      List<String> twice = repeatedNames(files.get(i).header(), named.get(i).header());
      if (!twice.isEmpty()) {
        String file = files.get(i).name();
        findings.add(
            finding(
                StructuralFinding.Kind.HEADERS_DIFFER,
                file
                    + " repeats column names; the later columns are read as "
                    + some(twice, ", ")
                    + ".",
                file + " herhaalt kolomnamen; de latere kolommen heten " + some(twice, ", ") + ".",
                twice));
      }
    }
    return findings;
  }

  private static List<String> repeatedNames(List<String> header, List<String> named) {
    List<String> renamed = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String key = ColumnNames.key(header.get(i));
      if (!taken.add(key) && !key.isEmpty()) {
        renamed.add(named.get(i));
      }
    }
    return renamed;
  }

  private static StructuralFinding finding(
      StructuralFinding.Kind kind, String english, String dutch, List<String> columns) {
    return new StructuralFinding(
        kind, new LocalizedText(Map.of("en", english, "nl", dutch)), columns);
  }

  private static String some(List<String> names, String separator) {
    String listed = String.join(separator, names.stream().limit(MOST_NAMED).toList());
    int more = names.size() - MOST_NAMED;
    return more > 0 ? listed + separator + "+" + more : listed;
  }
}
