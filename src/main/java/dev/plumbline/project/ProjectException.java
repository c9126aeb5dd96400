package dev.plumbline.project;

import java.util.List;
import java.util.stream.Collectors;

/** A project that cannot be run as it stands; carries every fault found. */
public final class ProjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public ProjectException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
