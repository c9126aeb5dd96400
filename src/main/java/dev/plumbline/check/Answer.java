package dev.plumbline.check;

import java.util.List;
import java.util.Optional;

/**
 * What came of a question.
 *
 * @param values some may be null; empty if there was an error
 * @param error the class of the error
 */
record Answer(List<Object> values, Optional<String> error) {

  static Answer of(List<Object> values) {
    return new Answer(values, Optional.empty());
  }

  static Answer failed(Throwable failure) {
    return failed(ErrorClass.of(failure));
  }

  static Answer failed(String errorClass) {
    return new Answer(List.of(), Optional.of(errorClass));
  }

  long count(int index) {
    return ((Number) values.get(index)).longValue();
  }
}
