/**
 * The vocabulary: what may be expected of a table, parsed from configuration into typed rules. A
 * rule knows the columns it reads, its wording and, where it judges rows, its Spark SQL condition;
 * evaluating it is left to others.
 */
package dev.plumbline.expectation;
