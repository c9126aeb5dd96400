package dev.plumbline;

import java.util.Optional;

/** The version of this program, as the build wrote it into the jar. */
public final class Version {

  private Version() {}

  /** The version; {@code development} where the classes do not come from a jar. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
