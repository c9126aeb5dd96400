package dev.plumbline.expectation;

import dev.plumbline.expectation.UtmGrammar.Flaw;
import dev.plumbline.project.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Texts are web addresses with campaign parameters as a grammar demands. */
public record UtmRule(Declaration declaration, String column, UtmGrammar grammar)
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
    return flaw() + " IS NULL";
  }

  @Override
  public Optional<Diagnosis> diagnosis() {
    Map<String, LocalizedText> flaws = new LinkedHashMap<>();
    for (Flaw flaw : Flaw.values()) {
      flaws.put(flaw.key(), Wording.of("utm-" + flaw.key()));
    }
    return Optional.of(new Diagnosis(flaw(), flaws));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("utm", column, Wording.names(grammar.required())));
  }

  private String flaw() {
    return RowFunction.UTM_FLAW.call(Sql.column(column), List.of(grammar.text()));
  }
}
