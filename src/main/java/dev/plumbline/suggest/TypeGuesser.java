package dev.plumbline.suggest;

import dev.plumbline.suggest.DateSpelling.DayOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses types from texts. A type is guessed where nearly every text is one of its values; the
 * rest become unreadable cells, which the table then tells of.
 *
 * @param sign the decimal sign of the table
 * @param house the order of day and month where a column does not tell it
 */
record TypeGuesser(DecimalSign sign, DayOrder house) {

  private static final double NEARLY_ALL = 0.98;
  private static final double WORTH_A_FORMAT = 0.005;
  private static final int INTEGER_DIGITS = 8;
  private static final int LONG_DIGITS = 18;
  private static final int MOST_DIGITS = 38;
  private static final int MOST_SCALE = 8;
  private static final int MONEY_PRECISION = 18;
  private static final int HEAD_ROOM = 3;

  static TypeGuesser of(Survey survey, Optional<DecimalSign> declared) {
    return new TypeGuesser(declared.orElseGet(() -> signOf(survey)), orderOf(survey));
  }

  /** The sign of most columns of numbers that tell; a table has only one. */
  private static DecimalSign signOf(Survey survey) {
    long comma = survey.texts().stream().filter(texts -> tells(texts, DecimalSign.COMMA)).count();
    long point = survey.texts().stream().filter(texts -> tells(texts, DecimalSign.POINT)).count();
    return comma > point ? DecimalSign.COMMA : DecimalSign.POINT;
  }

  private static boolean tells(ColumnTexts texts, DecimalSign sign) {
    return texts.numbers().certain(sign) > 0
        && nearlyAll(texts.numbers().fitting(sign), texts.present())
        && !nearlyAll(texts.dates().count(), texts.present());
  }

  private static DayOrder orderOf(Survey survey) {
    List<DateSpelling> telling =
        survey.texts().stream()
            .filter(texts -> nearlyAll(texts.dates().count(), texts.present()))
            .flatMap(texts -> texts.dates().spellings().stream())
            .filter(DateSpelling::tellsOrder)
            .toList();
    long monthFirst = telling.stream().filter(DateSpelling::prefersMonthFirst).count();
    return monthFirst * 2 > telling.size() ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
  }

  private static boolean nearlyAll(long fitting, long present) {
    return present > 0 && fitting >= NEARLY_ALL * present;
  }

  /** The type that most of the texts have; text where there are none. */
  TypeGuess guess(String column, ColumnTexts texts) {
    ColumnWords words = ColumnWords.of(column);
    if (texts.present() == 0) {
      return TypeGuess.text(texts.nulls());
    }
    if (isTruth(texts, words)) {
      return TypeGuess.of("boolean", texts.nulls());
    }
    if (words.areOfACode()) {
      return TypeGuess.text(texts.nulls());
    }
    return date(texts, words)
        .or(() -> number(texts))
        .orElseGet(() -> TypeGuess.text(texts.nulls()));
  }

  private static boolean isTruth(ColumnTexts texts, ColumnWords words) {
    long all = texts.present();
    boolean words01 = texts.truths("0") + texts.truths("1") == all && words.areOfAFlag();
    return texts.truths("true") + texts.truths("false") == all
        || isPair(texts, "yes", "no")
        || isPair(texts, "ja", "nee")
        || words01;
  }

  private static boolean isPair(ColumnTexts texts, String yes, String no) {
    return texts.truths(yes) > 0
        && texts.truths(no) > 0
        && texts.truths(yes) + texts.truths(no) == texts.present();
  }

  private Optional<TypeGuess> date(ColumnTexts texts, ColumnWords words) {
    List<DateSpelling> spellings = new ArrayList<>(texts.dates().spellings());
    if (!words.areOfADate()) {
      spellings.removeIf(spelling -> spelling.name().equals("yyyyMMdd"));
    }
    List<String> formats = new ArrayList<>();
    boolean ambiguous = false;
    boolean hasTime = false;
    boolean allIso = true;
    long fitting = 0;
    for (DateSpelling spelling : spellings) {
      DayOrder order = order(spelling);
      if (spelling.fitting(order) >= WORTH_A_FORMAT * texts.present()) {
        fitting += spelling.fitting(order);
        ambiguous |= spelling.isAmbiguous();
        hasTime |= spelling.hasTime();
        allIso &= spelling.isIso();
        formats.add(spelling.pattern(order));
      }
    }
    if (!nearlyAll(fitting, texts.present())) {
      return Optional.empty();
    }
    List<String> needed = allIso ? List.of() : formats.stream().distinct().toList();
    TypeGuess guess =
        new TypeGuess(
            hasTime ? "timestamp" : "date", needed, List.copyOf(texts.nulls().all()), List.of());
    return Optional.of(ambiguous ? guess.with(Phrasing.of("day-or-month", other(needed))) : guess);
  }

  private DayOrder order(DateSpelling spelling) {
    if (spelling.name().startsWith("D") && spelling.tellsOrder()) {
      return spelling.prefersMonthFirst() ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    }
    return spelling.name().startsWith("D") ? house : DayOrder.DAY_FIRST;
  }

  /** The first pattern with day and month in the other order. */
  private static String other(List<String> formats) {
    String format = formats.get(0);
    return format.replaceFirst("^(d+)(.)(M+)", "$3$2$1").equals(format)
        ? format.replaceFirst("^(M+)(.)(d+)", "$3$2$1")
        : format.replaceFirst("^(d+)(.)(M+)", "$3$2$1");
  }

  private Optional<TypeGuess> number(ColumnTexts texts) {
    NumberTexts numbers = texts.numbers();
    boolean isCode = numbers.leadingZeros() > 0;
    if (isCode) {
      return Optional.of(TypeGuess.text(texts.nulls()).with(Phrasing.of("leading-zeros")));
    }
    if (!nearlyAll(numbers.fitting(sign) + numbers.exponents(), texts.present())) {
      return Optional.empty();
    }
    int digits = numbers.integerDigits(sign);
    int scale = numbers.scale(sign);
    if (numbers.exponents() > 0 || scale > MOST_SCALE) {
      return Optional.of(TypeGuess.of("double", texts.nulls()));
    }
    if (digits > MOST_DIGITS - scale - HEAD_ROOM) {
      return Optional.empty();
    }
    TypeGuess guess = TypeGuess.of(numberType(digits, scale), texts.nulls());
    boolean doubtful = numbers.doubtful() > 0 && numbers.certain(sign) == 0;
    return Optional.of(
        doubtful ? guess.with(Phrasing.of("thousand-or-fraction", otherLocale())) : guess);
  }

  private String otherLocale() {
    return sign == DecimalSign.POINT ? "nl" : "en";
  }

  private static String numberType(int digits, int scale) {
    if (scale == 0 && digits <= LONG_DIGITS) {
      return digits <= INTEGER_DIGITS ? "integer" : "long";
    }
    int places = scale == 0 ? 0 : Math.max(2, scale);
    int precision = Math.max(MONEY_PRECISION, digits + HEAD_ROOM + places);
    return String.format(Locale.ROOT, "decimal(%d,%d)", precision, places);
  }
}
