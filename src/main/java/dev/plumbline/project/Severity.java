package dev.plumbline.project;

/** How much a failing expectation matters, worst first. */
public enum Severity {
  CRITICAL,
  WARNING,
  INFO
}
