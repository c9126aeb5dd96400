package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Texts are names composed as a pattern says; of each that is not, the first wrong part is told.
 */
public record NamingRule(Declaration declaration, String column, NamingPattern pattern)
    implements RowRule {

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.text(column));
  }

  @Override
  public String evaluated() {
    return Sql.column(column) + " IS NOT NULL";
  }

  @Override
  public String holds() {
    return matches(pattern.regex());
  }

  @Override
  public Optional<Diagnosis> diagnosis() {
    String firstWrong =
        pattern.beginnings().entrySet().stream()
            .map(
                part ->
                    "WHEN NOT %s THEN %s"
                        .formatted(matches(part.getValue()), Sql.text(part.getKey())))
            .collect(Collectors.joining(" ", "CASE ", " END"));
    Map<String, LocalizedText> flaws = new LinkedHashMap<>();
    pattern.parts().forEach(part -> flaws.put(part, Wording.of("naming-flaw", part)));
    return Optional.of(new Diagnosis(firstWrong, flaws));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of("naming", column, Wording.pattern(pattern.text(), mayBeShown.test(column))));
  }

  private String matches(String regex) {
    return Sql.column(column) + " RLIKE " + Sql.text(regex);
  }
}
