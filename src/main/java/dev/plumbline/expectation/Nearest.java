package dev.plumbline.expectation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody who mistyped a name probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The name that differs least, if it differs in less than about a third of its letters. */
  public static Optional<String> to(String wrong, Collection<String> names) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String lower = wrong.toLowerCase(Locale.ROOT);
    return names.stream()
        .map(name -> new Candidate(name, distance.apply(lower, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.changes() <= 1 + wrong.length() / 4)
        .min(Comparator.comparingInt(Candidate::changes).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private record Candidate(String name, int changes) {}
}
