/**
 * The functions that rules call in Spark SQL beside Spark's own. They keep no state but caches of
 * what is costly to read, one in each process that evaluates rows.
 */
package dev.plumbline.check.function;
