package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to tell what is wrong with a row that breaks a rule.
 *
 * @param sql a Spark SQL expression that gives the key of the flaw in such a row
 * @param flaws what each key means, holding no value of the data; in the order to tell them
 */
public record Diagnosis(String sql, Map<String, LocalizedText> flaws) {

  public Diagnosis {
    flaws = Collections.unmodifiableMap(new LinkedHashMap<>(flaws));
  }
}
