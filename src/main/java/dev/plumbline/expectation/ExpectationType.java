package dev.plumbline.expectation;

import java.util.List;
import java.util.Optional;

/**
 * One entry of the vocabulary.
 *
 * @param dimension the quality dimension of expectations that name none
 * @param meaning what is expected, as a sentence
 * @param rules what the arguments must meet together
 * @param reader makes the rule once the arguments are known to be right
 */
record ExpectationType(
    String name,
    String dimension,
    String meaning,
    List<Kwarg> kwargs,
    List<? extends ArgumentRule> rules,
    Reader reader) {

  /** A type whose arguments need be right each by itself; two bounds are alike. */
  ExpectationType(
      String name, String dimension, String meaning, List<Kwarg> kwargs, Reader reader) {
    this(name, dimension, meaning, kwargs, List.of(BoundsRule.ALIKE), reader);
  }

  /** Makes a rule of arguments that were found to be right. */
  @FunctionalInterface
  interface Reader {
    Expectation read(Declaration declaration, Arguments arguments);
  }

  ExpectationType {
    kwargs = List.copyOf(kwargs);
    rules = List.copyOf(rules);
  }

  Optional<Kwarg> kwarg(String wanted) {
    return kwargs.stream().filter(each -> each.name().equals(wanted)).findFirst();
  }

  List<String> kwargNames() {
    return kwargs.stream().map(Kwarg::name).toList();
  }
}
