package dev.plumbline.suggest;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.LocalizedText;
import java.util.Optional;

/**
 * What may be shown of a column, as far as its name and content tell; personal wherever they do
 * not.
 *
 * @param reason why, in a few words
 */
record ClassGuess(ColumnClass classification, LocalizedText reason) {

  private static final int LONGEST_CODE = 3;

  static ClassGuess of(ColumnWords words, String type, ColumnProfile profile) {
    boolean number = isNumber(type);
    boolean counted = number && words.areOfAMeasure();
    if (words.areSecret() && !counted) {
      return guess(ColumnClass.SENSITIVE, "class-secret");
    }
    if ((words.areSensitive() && !counted) || profile.contents().accounts() > 0) {
      return guess(ColumnClass.SENSITIVE, "class-sensitive");
    }
    if (holdsContacts(words, profile)) {
      return guess(ColumnClass.PERSONAL, "class-content");
    }
    if (type.equals("boolean")) {
      return guess(ColumnClass.INTERNAL, "class-flag");
    }
    return byName(words, type, profile)
        .orElseGet(() -> guess(ColumnClass.PERSONAL, "class-unsure"));
  }

  private static boolean holdsContacts(ColumnWords words, ColumnProfile profile) {
    Contents contents = profile.contents();
    boolean phones = contents.phones() * 2 > profile.present() && !words.areOfAnIdentifier();
    return contents.emailsInside() > 0 || contents.addresses() * 2 > profile.present() || phones;
  }

  private static Optional<ClassGuess> byName(
      ColumnWords words, String type, ColumnProfile profile) {
    boolean number = isNumber(type);
    if (words.areOfAnId() && !words.areOfABrowser()) {
      return Optional.of(guess(ColumnClass.INTERNAL, "class-id"));
    }
    if (words.arePersonal() && !(number && words.areOfAMeasure())) {
      return Optional.of(guess(ColumnClass.PERSONAL, "class-name"));
    }
    if (words.areOfACategory() && isOfFewValues(profile)) {
      return Optional.of(guess(ColumnClass.PUBLIC, "class-code"));
    }
    if (words.areOfAnIdentifier()) {
      return Optional.of(guess(ColumnClass.INTERNAL, "class-id"));
    }
    if (number && words.areOfAMeasure()) {
      return Optional.of(guess(ColumnClass.INTERNAL, "class-measure"));
    }
    if (isMoment(type) && words.areOfADate()) {
      return Optional.of(guess(ColumnClass.INTERNAL, "class-date"));
    }
    return words.areOfANamedThing()
        ? Optional.of(guess(ColumnClass.INTERNAL, "class-thing"))
        : Optional.empty();
  }

  /** Few values that repeat, or codes too short to be anything else. */
  private static boolean isOfFewValues(ColumnProfile profile) {
    if (profile.mostNumber().isPresent()) {
      return profile.distinct() * 5 <= profile.present();
    }
    return profile
        .frequent()
        .filter(
            values ->
                values.size() * 3L <= profile.present()
                    || values.keySet().stream().allMatch(value -> value.length() <= LONGEST_CODE))
        .isPresent();
  }

  static boolean isNumber(String type) {
    return type.equals("integer")
        || type.equals("long")
        || type.equals("double")
        || type.startsWith("decimal");
  }

  static boolean isMoment(String type) {
    return type.equals("date") || type.equals("timestamp");
  }

  private static ClassGuess guess(ColumnClass classification, String reason) {
    return new ClassGuess(classification, Phrasing.of(reason));
  }
}
