package dev.plumbline.suggest;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** How many texts of a column are of a kind that a name may hide: addresses, accounts, phones. */
final class Contents implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The form of an address of mail, as the suggested rule has it too. */
  static final String EMAIL = "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$";

  /** The form of an international bank account number, as the suggested rule has it too. */
  static final String IBAN = "^[A-Z]{2}\\d{2}[A-Z0-9]{11,30}$";

  private static final Pattern EMAIL_INSIDE = Pattern.compile("[^@\\s]@[^@\\s]+\\.[^@\\s]");
  private static final Pattern WHOLE_EMAIL = Pattern.compile(EMAIL);
  private static final Pattern WHOLE_IBAN = Pattern.compile(IBAN);
  private static final Pattern PHONE = Pattern.compile("[+(0][0-9 ()./-]{7,22}");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){3,7}");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private long emails;
  private long emailsInside;
  private long accounts;
  private long phones;
  private long addresses;

  void add(String text) {
    if (text.indexOf('@') >= 0) {
      emails += WHOLE_EMAIL.matcher(text).matches() ? 1 : 0;
      emailsInside += EMAIL_INSIDE.matcher(text).find() ? 1 : 0;
    }
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean mayBePhone = first == '+' || first == '(' || first == '0';
    if (mayBePhone && PHONE.matcher(text).matches()) {
      phones++;
    }
    if (text.length() >= 15 && text.length() <= 42 && Character.isLetter(first)) {
      accounts += isAccount(text.replace(" ", "")) ? 1 : 0;
    }
    if (text.length() <= 45 && (text.indexOf('.') >= 0 || text.indexOf(':') >= 0)) {
      addresses += ADDRESS.matcher(text).matches() ? 1 : 0;
    }
  }

  /** By the check digits of ISO 7064, MOD 97-10. */
  private static boolean isAccount(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (!WHOLE_IBAN.matcher(upper).matches()) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    (upper.substring(4) + upper.substring(0, 4))
        .chars()
        .forEach(character -> digits.append(Character.digit(character, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
  }

  void merge(Contents other) {
    emails += other.emails;
    emailsInside += other.emailsInside;
    accounts += other.accounts;
    phones += other.phones;
    addresses += other.addresses;
  }

  long emails() {
    return emails;
  }

  /** Texts that hold an address of mail, whatever else they hold. */
  long emailsInside() {
    return emailsInside;
  }

  /** Bank accounts whose check digits are right. */
  long accounts() {
    return accounts;
  }

  long phones() {
    return phones;
  }

  /** Internet addresses. */
  long addresses() {
    return addresses;
  }
}
