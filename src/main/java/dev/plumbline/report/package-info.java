/**
 * Turns the result of a run into what people and pipelines read. Everything below this package is a
 * function of {@link dev.plumbline.result.RunResult} alone.
 */
package dev.plumbline.report;
