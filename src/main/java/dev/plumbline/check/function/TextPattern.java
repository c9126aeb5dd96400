package dev.plumbline.check.function;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Searches texts for a regular expression of Java. Where it can, it looks at each character once,
 * with an automaton; else, and for texts that are long or hold more than printable ASCII, it asks
 * Java. Not for several threads at once.
 */
final class TextPattern {
  /** A long text may be too deep for Java; whether it is must not depend on how it is searched. */
  private static final int LONG = 1_000;

  private static final int DEAD = -1;

  private final Matcher matcher;
  private final Optional<CharacterRunAutomaton> automaton;

  private TextPattern(Matcher matcher, Optional<CharacterRunAutomaton> automaton) {
    this.matcher = matcher;
    this.automaton = automaton;
  }

  /**
   * @throws java.util.regex.PatternSyntaxException if it is no regular expression
   */
  static TextPattern of(String pattern) {
    return new TextPattern(
        Pattern.compile(pattern).matcher(""),
        PlainPattern.of(pattern).flatMap(TextPattern::automaton));
  }

  private static Optional<CharacterRunAutomaton> automaton(String plain) {
    try {
      return Optional.of(
          new CharacterRunAutomaton(
              Operations.determinize(
                  new RegExp(plain, RegExp.NONE).toAutomaton(),
                  Operations.DEFAULT_DETERMINIZE_WORK_LIMIT)));
    } catch (TooComplexToDeterminizeException e) {
      return Optional.empty();
    }
  }

  /** Whether the expression is somewhere in the text. */
  boolean isIn(String text) {
    if (automaton.isEmpty() || text.length() > LONG) {
      return matcher.reset(text).find();
    }
    CharacterRunAutomaton states = automaton.get();
    int state = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character < ' ' || character > '~') {
        return matcher.reset(text).find();
      }
      if (state != DEAD) {
        state = states.step(state, character);
      }
    }
    return state != DEAD && states.isAccept(state);
  }
}
