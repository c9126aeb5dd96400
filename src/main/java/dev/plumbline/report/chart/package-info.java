/**
 * Charts as shapes on a plane: scales, ticks, bars, lines and labels are computed here, and drawn
 * by whoever knows a drawing language.
 */
package dev.plumbline.report.chart;
