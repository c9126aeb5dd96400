package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The phrases of one resource bundle, in every language that the product speaks. */
public final class Phrases {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

  private final String bundle;

  /**
   * @param bundle base name of the resource bundle; its root is English
   */
  public Phrases(String bundle) {
    this.bundle = bundle;
  }

  /**
   * A phrase with its parts filled in.
   *
   * @param key a key of the bundle
   * @param parts texts, numbers, or {@link LocalizedText}s that are told in the phrase's language
   * @throws MissingResourceException if there is no such phrase
   */
  public LocalizedText of(String key, Object... parts) {
    Map<String, String> texts = new TreeMap<>();
    for (Locale language : LANGUAGES) {
      texts.put(language.getLanguage(), in(language, key, parts));
    }
    return new LocalizedText(texts);
  }

  public boolean has(String key) {
    return bundleIn(Locale.ENGLISH).containsKey(key);
  }

  private String in(Locale language, String key, Object... parts) {
    Object[] told =
        Stream.of(parts)
            .map(part -> part instanceof LocalizedText text ? text.in(language) : part)
            .toArray();
    return new MessageFormat(bundleIn(language).getString(key), language).format(told);
  }

  private ResourceBundle bundleIn(Locale language) {
    // Without this control, a phrase missing in one language would be told in that of the machine.
    return ResourceBundle.getBundle(
        bundle,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
