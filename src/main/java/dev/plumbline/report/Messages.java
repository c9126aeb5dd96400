package dev.plumbline.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The fixed words of an output, in the language of the run. */
public final class Messages {
  // Never the language of the machine: the same run gives the same bytes everywhere.
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /**
   * The messages of one package; English where the language is not there.
   *
   * @param user a class of the package that holds the properties
   * @param name of the properties file, without language and ending
   */
  public static Messages of(Class<?> user, String name, Locale locale) {
    String path = user.getPackageName() + "." + name;
    return new Messages(
        ResourceBundle.getBundle(path, locale, user.getClassLoader(), NO_FALLBACK), locale);
  }

  /** A message with its places filled in, as {@link MessageFormat} does it. */
  public String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
