/**
 * Roll-ups: named Spark SQL views over the tables and over each other, the order they depend on,
 * and the content of reports read from them.
 */
package dev.plumbline.rollup;
