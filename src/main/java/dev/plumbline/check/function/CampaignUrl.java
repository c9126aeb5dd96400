package dev.plumbline.check.function;

import dev.plumbline.expectation.UtmGrammar;
import dev.plumbline.expectation.UtmGrammar.Flaw;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Web addresses with campaign parameters. */
final class CampaignUrl {
  private static final String PREFIX = "utm_";
  private static final Cache<UtmGrammar> GRAMMARS = new Cache<>(UtmGrammar::of);

  private final UtmGrammar grammar;
  private final List<Parameter> parameters;

  private CampaignUrl(UtmGrammar grammar, List<Parameter> parameters) {
    this.grammar = grammar;
    this.parameters = parameters;
  }

  /** The key of the first flaw of an address, null if it has none. */
  static String flaw(String text, String grammar) {
    if (!InternetAddress.isUrl(text)) {
      return Flaw.NO_URL.key();
    }
    try {
      return new CampaignUrl(GRAMMARS.get(grammar), parameters(text)).flaw();
    } catch (IllegalArgumentException brokenEscape) {
      return Flaw.NO_URL.key();
    }
  }

  private String flaw() {
    Set<String> names = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
    for (Flaw flaw : Flaw.values()) {
      boolean found =
          switch (flaw) {
            case NO_URL -> false;
            case UNKNOWN -> !UtmGrammar.PARAMETERS.containsAll(names);
            case REPEATED -> names.size() < parameters.size();
            case MISSING -> !names.containsAll(grammar.required());
            case EMPTY -> parameters.stream().anyMatch(each -> each.value().isBlank());
            case UPPER_CASE -> parameters.stream().anyMatch(Parameter::hasCapitals);
            case NOT_ALLOWED -> parameters.stream().anyMatch(each -> !allows(each));
          };
      if (found) {
        return flaw.key();
      }
    }
    return null;
  }

  private boolean allows(Parameter parameter) {
    Set<String> allowed = grammar.allowed().get(parameter.name());
    return allowed == null || allowed.contains(parameter.value());
  }

  private static List<Parameter> parameters(String text) {
    String withoutFragment = text.split("#", 2)[0];
    String[] parts = withoutFragment.split("\\?", 2);
    List<Parameter> parameters = new ArrayList<>();
    if (parts.length == 2) {
      for (String pair : parts[1].split("&")) {
        String[] sides = pair.split("=", 2);
        String name = decoded(sides[0]);
        if (name.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
          parameters.add(new Parameter(name, sides.length == 2 ? decoded(sides[1]) : ""));
        }
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private record Parameter(String name, String value) {
    boolean hasCapitals() {
      return !value.equals(value.toLowerCase(Locale.ROOT));
    }
  }
}
