package dev.plumbline.project;

/**
 * One thing that is wrong with a project: what, and what would be right instead.
 *
 * @param place the file and line to mend
 * @param what the wrong thing, without a final full stop
 * @param instead what to write in its place
 */
public record Fault(Place place, String what, String instead) {

  @Override
  public String toString() {
    return place + ": " + what + "; " + instead;
  }
}
