/** Writes each report as a workbook: real tables, numbers as numbers, native charts. */
package dev.plumbline.report.workbook;
