package dev.plumbline.mask;

import dev.plumbline.project.ColumnClass;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/**
 * Masks values. The same value always has the same mask; with a key, different values have
 * different ones, as far as eight hexadecimal digits can tell.
 */
public final class Masking implements Serializable {
  /** What stands in place of what is not shown. */
  public static final String HIDDEN = "•••";

  private static final long serialVersionUID = 1L;
  private static final int SHOWN_CHARACTERS = 80;
  private static final int LONGEST_ADDRESS = 254;
  private static final int FEWEST_LETTERS = 3;
  private static final Pattern ADDRESS =
      Pattern.compile("([^\\s@<>,;:\"()\\[\\]]+)@([\\p{L}\\p{N}.-]+)\\.([A-Za-z]{2,4})");

  // An Optional cannot be serialized.
  private final MaskKey key;

  private Masking(MaskKey key) {
    this.key = key;
  }

  /** Masks without tags. */
  public static Masking withoutKey() {
    return new Masking(null);
  }

  public static Masking with(MaskKey key) {
    return new Masking(key);
  }

  /** Whether a treatment may tell anything of a value besides that it is there. */
  public boolean tells(Treatment treatment) {
    return switch (treatment) {
      case SHOWN, TEXT -> true;
      case TAG -> key != null;
      case HIDDEN -> false;
    };
  }

  /**
   * Masks one value.
   *
   * @param value null stays null
   */
  public String text(Treatment treatment, String value) {
    if (value == null) {
      return null;
    }
    return switch (treatment) {
      case SHOWN -> cut(value);
      case TEXT -> form(value) + tag(value);
      case TAG -> HIDDEN + tag(value);
      case HIDDEN -> HIDDEN;
    };
  }

  /** Masks a column of values of any type; what is shown as it is keeps its type. */
  public Column column(Column values, ColumnClass classification, DataType type) {
    Treatment treatment = Treatment.of(classification, type);
    if (treatment == Treatment.SHOWN) {
      return values;
    }
    return column(values.cast(DataTypes.StringType), treatment);
  }

  /** Masks a column of texts. */
  public Column column(Column texts, Treatment treatment) {
    UDF1<String, String> mask = text -> text(treatment, text);
    return functions.udf(mask, DataTypes.StringType).apply(texts);
  }

  /**
   * Masks a column of arrays of texts.
   *
   * @param numbers which of the treatments belongs to the row
   * @param treatments one for each text of an array, by number
   */
  public Column columnOfArrays(Column numbers, Column arrays, List<List<Treatment>> treatments) {
    UDF2<Integer, Seq<String>, String[]> mask =
        (number, texts) -> all(treatments.get(number), texts);
    return functions
        .udf(mask, DataTypes.createArrayType(DataTypes.StringType))
        .apply(numbers, arrays);
  }

  private String[] all(List<Treatment> treatments, Seq<String> texts) {
    String[] masked = new String[texts.size()];
    for (int index = 0; index < masked.length; index++) {
      masked[index] = text(treatments.get(index), texts.apply(index));
    }
    return masked;
  }

  private String tag(String value) {
    return Optional.ofNullable(key).map(secret -> " #" + secret.tag(value)).orElse("");
  }

  private static String cut(String value) {
    return value.codePointCount(0, value.length()) <= SHOWN_CHARACTERS
        ? value
        : value.substring(0, value.offsetByCodePoints(0, SHOWN_CHARACTERS - 1)) + "…";
  }

  /** Of an address its initials and its top domain; of any other text nothing. */
  private static String form(String value) {
    Matcher address = ADDRESS.matcher(value.length() <= LONGEST_ADDRESS ? value : "");
    return address.matches()
        ? initial(address.group(1)) + "@" + initial(address.group(2)) + "." + address.group(3)
        : HIDDEN;
  }

  private static String initial(String part) {
    boolean longEnough = part.codePointCount(0, part.length()) >= FEWEST_LETTERS;
    return longEnough && Character.isLetter(part.codePointAt(0))
        ? Character.toString(part.codePointAt(0)) + HIDDEN
        : HIDDEN;
  }
}
