package dev.plumbline.expectation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the campaign parameters of a web address must be.
 *
 * @param required the parameters that must be there
 * @param allowed the values that a parameter may have, by parameter; any where not given
 */
public record UtmGrammar(List<String> required, Map<String, Set<String>> allowed) {
  /** The parameters that Google Analytics reads. */
  public static final List<String> PARAMETERS =
      List.of(
          "utm_id",
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_term",
          "utm_content",
          "utm_source_platform",
          "utm_creative_format",
          "utm_marketing_tactic");

  /** Those without which a visit belongs to no campaign. */
  static final List<String> USUAL = List.of("utm_source", "utm_medium", "utm_campaign");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public UtmGrammar {
    required = List.copyOf(required);
    allowed = Collections.unmodifiableMap(new TreeMap<>(allowed));
  }

  /** What can be wrong with an address, in the order in which it is looked for. */
  public enum Flaw {
    NO_URL,
    UNKNOWN,
    REPEATED,
    MISSING,
    EMPTY,
    UPPER_CASE,
    NOT_ALLOWED;

    /** What {@link RowFunction#UTM_FLAW} calls it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The grammar as a text, for {@link RowFunction#UTM_FLAW}. */
  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Reads what {@link RowFunction#UTM_FLAW} is given. */
  public static UtmGrammar of(String text) {
    try {
      return JSON.readValue(text, UtmGrammar.class);
    } catch (JsonProcessingException foreign) {
      throw new IllegalArgumentException("This is no grammar of campaign parameters", foreign);
    }
  }
}
