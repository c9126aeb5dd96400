package dev.plumbline.check.function;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.regex.Pattern;

/** Telephone numbers that the numbering plan of their country has. */
final class PhoneNumber {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{1,14}");

  /** Digits with what is written between them; the library would look for a number in any text. */
  private static final Pattern WRITTEN = Pattern.compile("\\+?\\(?[0-9][0-9 ()./-]*[0-9]");

  private static final String NO_REGION = "ZZ";

  private PhoneNumber() {}

  /**
   * Whether a text is a number in the form of E.164 or, where a region is told, also as written
   * there.
   *
   * @param region two letters, or nothing
   */
  static boolean isValid(String text, String region) {
    if (INTERNATIONAL.matcher(text).matches()) {
      return isKnown(text, NO_REGION);
    }
    return !region.isEmpty() && WRITTEN.matcher(text).matches() && isKnown(text, region);
  }

  private static boolean isKnown(String text, String region) {
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(text, region);
      return NUMBERS.isValidNumber(number);
    } catch (NumberParseException none) {
      return false;
    }
  }
}
