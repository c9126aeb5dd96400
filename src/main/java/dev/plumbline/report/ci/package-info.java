/** Writes what a pipeline reads: test results, code quality findings and a summary. */
package dev.plumbline.report.ci;
