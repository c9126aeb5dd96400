/**
 * The static site: pages that open from a file, ask nothing of any other host and run no script.
 * Records named {@code …Page} and what they hold are what templates see; a text that does not apply
 * is empty in them.
 */
package dev.plumbline.report.site;
