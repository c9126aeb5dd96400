package dev.plumbline.suggest;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the numbers of a column are spelled: whole, with a decimal point or with a decimal comma. */
final class NumberTexts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String SPACES = " \u00A0\u202F'\u2019";
  private static final Pattern POINT = number(",", "[.]");
  private static final Pattern COMMA = number(".", ",");
  private static final Pattern EXPONENT =
      Pattern.compile("[+-]?\\d{1,20}(?:[.]\\d{1,20})?[eE][+-]?\\d{1,3}");

  private long whole;
  private long leadingZeros;
  private int wholeDigits;
  private long exponents;
  private long either;
  private final Spelling point = new Spelling();
  private final Spelling comma = new Spelling();

  private static Pattern number(String group, String sign) {
    String groups = "\\d{1,3}([" + group + SPACES + "])\\d{3}(?:\\1\\d{3})*";
    return Pattern.compile(
        "[+-]?(\\d+|" + groups.replace("\\1", "\\2") + ")?(?:" + sign + "(\\d+))?");
  }

  void add(String text) {
    int digits = digits(text);
    if (digits > 0) {
      whole++;
      wholeDigits = Math.max(wholeDigits, digits);
      boolean leads = digits > 1 && text.charAt(text.length() - digits) == '0';
      leadingZeros += leads ? 1 : 0;
      return;
    }
    boolean withPoint = point.add(POINT.matcher(text));
    boolean withComma = comma.add(COMMA.matcher(text));
    either += withPoint && withComma ? 1 : 0;
    exponents += !withPoint && !withComma && EXPONENT.matcher(text).matches() ? 1 : 0;
  }

  /** How many digits a whole number has; 0 for any other text. */
  private static int digits(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    for (int at = start; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return 0;
      }
    }
    return text.length() - start;
  }

  void merge(NumberTexts other) {
    whole += other.whole;
    leadingZeros += other.leadingZeros;
    wholeDigits = Math.max(wholeDigits, other.wholeDigits);
    exponents += other.exponents;
    either += other.either;
    point.merge(other.point);
    comma.merge(other.comma);
  }

  long whole() {
    return whole;
  }

  /** Whole numbers that begin with a zero: codes rather than amounts. */
  long leadingZeros() {
    return leadingZeros;
  }

  long exponents() {
    return exponents;
  }

  /** Numbers of any spelling that fits this decimal sign. */
  long fitting(DecimalSign sign) {
    return whole + spelling(sign).count;
  }

  /** Numbers that fit this decimal sign alone. */
  long certain(DecimalSign sign) {
    return spelling(sign).count - either;
  }

  /** Numbers such as 1.234, which is one and a bit or more than a thousand. */
  long doubtful() {
    return either;
  }

  /** Digits before the decimal sign, at most. */
  int integerDigits(DecimalSign sign) {
    return Math.max(wholeDigits, spelling(sign).integerDigits);
  }

  /** Digits behind the decimal sign, at most. */
  int scale(DecimalSign sign) {
    return spelling(sign).scale;
  }

  private Spelling spelling(DecimalSign sign) {
    return sign == DecimalSign.POINT ? point : comma;
  }

  /** Numbers that are not plainly whole, read with one decimal sign. */
  private static final class Spelling implements Serializable {
    private static final long serialVersionUID = 1L;
    private long count;
    private int integerDigits;
    private int scale;

    boolean add(Matcher number) {
      boolean fits = number.matches() && (number.group(1) != null || number.group(3) != null);
      if (fits) {
        count++;
        String integer = number.group(1) == null ? "" : number.group(1);
        int digits = (int) integer.chars().filter(Character::isDigit).count();
        integerDigits = Math.max(integerDigits, digits);
        scale = Math.max(scale, number.group(3) == null ? 0 : number.group(3).length());
      }
      return fits;
    }

    void merge(Spelling other) {
      count += other.count;
      integerDigits = Math.max(integerDigits, other.integerDigits);
      scale = Math.max(scale, other.scale);
    }
  }
}
