package dev.plumbline.report.site;

import java.util.Locale;

/**
 * A value of a closed set as pages show it.
 *
 * @param name chooses symbol and colour
 */
public record StatusView(String name, String word) {

  public static StatusView of(Edition edition, Enum<?> value) {
    return new StatusView(value.name().toLowerCase(Locale.ROOT), edition.texts().word(value));
  }
}
