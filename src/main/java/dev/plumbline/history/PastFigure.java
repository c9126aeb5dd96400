package dev.plumbline.history;

import java.math.BigDecimal;

/**
 * What history keeps of a figure of a report.
 *
 * @param report its id
 * @param view the roll-up that it is a column of
 * @param metric its id
 */
public record PastFigure(String report, String view, String metric, BigDecimal value) {}
