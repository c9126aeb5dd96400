package dev.plumbline;

/** Hears what a run is doing, step by step. */
@FunctionalInterface
public interface Progress {

  /** A step begins: a few words, such as "checking 18 tables". */
  void step(String what);
}
