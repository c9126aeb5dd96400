package dev.plumbline.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Collects every fault of a project, side by side too, so that all are reported at once. */
public final class Faults {
  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparing((Fault fault) -> fault.place().file())
          .thenComparing(fault -> fault.place().line())
          .thenComparing(Fault::what);

  private final List<Fault> found = Collections.synchronizedList(new ArrayList<>());

  public void add(Place place, String what, String instead) {
    found.add(new Fault(place, what, instead));
  }

  /** The distinct faults found so far, by file and line. */
  public List<Fault> all() {
    return List.copyOf(found).stream().distinct().sorted(BY_PLACE).toList();
  }

  /** Throws a {@link ProjectException} with all faults, if there is at least one. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ProjectException(all());
    }
  }
}
