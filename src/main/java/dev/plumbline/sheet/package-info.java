/**
 * Finds what is wrong in workbooks that people keep by hand: errors, constants among formulas,
 * hidden money, ratios that were added up. Nothing of a workbook is executed; formulas are parsed,
 * and computed in memory to be compared with what the workbook shows.
 */
package dev.plumbline.sheet;
