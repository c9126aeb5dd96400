/**
 * A project as its files declare it: immutable records, the loader that reads them, and the faults
 * it finds, each with file and line.
 */
package dev.plumbline.project;
