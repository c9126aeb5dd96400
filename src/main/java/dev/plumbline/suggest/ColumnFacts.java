package dev.plumbline.suggest;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.LocalizedText;
import java.util.List;

/**
 * What is known of a column, measured and guessed.
 *
 * @param headers what it is called in the source, where that is not its name
 * @param reason why it has its class
 * @param remarks what a reader should know of its type
 */
record ColumnFacts(
    String name,
    List<String> headers,
    String type,
    List<String> formats,
    ColumnClass classification,
    LocalizedText reason,
    List<LocalizedText> remarks,
    ColumnProfile profile) {

  ColumnFacts {
    headers = List.copyOf(headers);
    formats = List.copyOf(formats);
    remarks = List.copyOf(remarks);
  }

  ColumnWords words() {
    return ColumnWords.of(name);
  }

  boolean isText() {
    return type.equals("string");
  }

  boolean isNumber() {
    return ClassGuess.isNumber(type);
  }

  boolean isMoment() {
    return ClassGuess.isMoment(type);
  }

  /** Whether its values may stand in a file that is read by many. */
  boolean mayBeShown() {
    return classification == ColumnClass.PUBLIC || classification == ColumnClass.INTERNAL;
  }
}
