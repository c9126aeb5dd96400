package dev.plumbline.check.function;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Personal data inside texts, known by its form. */
final class PersonalText {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final String NO_REGION = "ZZ";
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>(),;:\"]+@[^\\s@<>(),;:\"]+");

  /** Two letters and two digits, then groups of letters and digits with or without spaces. */
  private static final Pattern ACCOUNT =
      Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");

  private PersonalText() {}

  /**
   * Whether a text holds no address of mail, no telephone number in international form, and no
   * international bank account number.
   */
  static boolean isImpersonal(String text) {
    return !holdsAddress(text) && !holdsPhone(text) && !holdsAccount(text);
  }

  private static boolean holdsAddress(String text) {
    if (text.indexOf('@') < 0) {
      return false;
    }
    Matcher candidates = ADDRESS.matcher(text);
    while (candidates.find()) {
      // A sentence may end right behind an address.
      if (InternetAddress.isEmail(candidates.group().replaceAll("[.!?]+$", ""))) {
        return true;
      }
    }
    return false;
  }

  /** Without its country, a number cannot be told from any other. */
  private static boolean holdsPhone(String text) {
    return text.indexOf('+') >= 0 && PHONES.findNumbers(text, NO_REGION).iterator().hasNext();
  }

  private static boolean holdsAccount(String text) {
    Matcher candidates = ACCOUNT.matcher(text);
    while (candidates.find()) {
      if (BankAccount.isIban(candidates.group().replace(" ", ""))) {
        return true;
      }
    }
    return false;
  }
}
