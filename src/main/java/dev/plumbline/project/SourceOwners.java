package dev.plumbline.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who answers for the tables of which sources, where a table names no owner. */
record SourceOwners(List<Claim> claims) {
  static final SourceOwners NONE = new SourceOwners(List.of());

  SourceOwners {
    claims = List.copyOf(claims);
  }

  /**
   * That an owner answers for sources.
   *
   * @param pattern a path, a folder, or the name of a table; an asterisk stands for any characters
   */
  record Claim(String owner, String pattern) {

    private boolean includes(String source) {
      String plain = withoutStart(pattern).replaceFirst("/+$", "");
      String expression =
          Arrays.stream(plain.split("\\*", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*"));
      return Pattern.compile(expression + "(/.*)?", Pattern.DOTALL).matcher(source).matches();
    }
  }

  /** The one owner who claims a source; it is a fault if several do. */
  Optional<String> of(Source source, Faults faults) {
    List<String> owners =
        named(source).map(SourceOwners::withoutStart).stream()
            .flatMap(name -> claims.stream().filter(claim -> claim.includes(name)))
            .map(Claim::owner)
            .distinct()
            .toList();
    if (owners.size() > 1) {
      faults.add(
          source.place(),
          "the source is claimed by the owners " + String.join(" and ", owners),
          "name the owner of the table, or narrow the `sources` of all but one in plumbline.yml");
    }
    return owners.stream().findFirst();
  }

  /** What a source is known by; a roll-up has many sources, and none of its own. */
  private static Optional<String> named(Source source) {
    if (source instanceof Source.Csv csv) {
      return Optional.of(csv.path());
    } else if (source instanceof Source.Json json) {
      return Optional.of(json.path());
    } else if (source instanceof Source.Xlsx xlsx) {
      return Optional.of(xlsx.path());
    } else if (source instanceof Source.Workbook workbook) {
      return Optional.of(workbook.path());
    } else if (source instanceof Source.WorkbookAudit audit) {
      return Optional.of(audit.path());
    } else if (source instanceof Source.Files files) {
      return files.path();
    } else if (source instanceof Source.Jdbc jdbc) {
      return Optional.of(jdbc.query());
    } else if (source instanceof Source.Catalog catalog) {
      return Optional.of(catalog.table());
    }
    return Optional.empty();
  }

  private static String withoutStart(String path) {
    return path.startsWith("./") ? path.substring(2) : path;
  }
}
