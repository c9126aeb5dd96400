package dev.plumbline.project;

/**
 * A file of a project that is not written yet.
 *
 * @param file path relative to the project folder, with forward slashes
 */
public record Draft(String file, String text) {}
