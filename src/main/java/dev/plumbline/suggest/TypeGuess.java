package dev.plumbline.suggest;

import dev.plumbline.project.LocalizedText;
import java.util.List;

/**
 * What a column's type seems to be.
 *
 * @param type as configuration names it
 * @param formats date patterns; none for ISO 8601 and for other types
 * @param nulls texts of the column that must mean no value for the type to hold
 * @param remarks what a reader should know of the guess
 */
record TypeGuess(
    String type, List<String> formats, List<String> nulls, List<LocalizedText> remarks) {

  TypeGuess {
    formats = List.copyOf(formats);
    nulls = List.copyOf(nulls);
    remarks = List.copyOf(remarks);
  }

  static TypeGuess of(String type, NullTexts nulls) {
    return new TypeGuess(type, List.of(), List.copyOf(nulls.all()), List.of());
  }

  static TypeGuess text(NullTexts nulls) {
    return new TypeGuess("string", List.of(), List.copyOf(nulls.certain()), List.of());
  }

  TypeGuess with(LocalizedText remark) {
    return new TypeGuess(type, formats, nulls, List.of(remark));
  }
}
