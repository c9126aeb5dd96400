package dev.plumbline.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something wrong in a cell.
 *
 * @param cell such as {@code AN12}; the first one where it is about several, empty where it is
 *     about a sheet as a whole
 * @param label what the workbook calls the row; empty where it does not
 * @param found the number that stands there
 * @param expected the number that should
 * @param detail the formula, the text or the names concerned
 */
public record CellFinding(
    Issue issue,
    String sheet,
    String cell,
    String label,
    Optional<BigDecimal> found,
    Optional<BigDecimal> expected,
    String detail) {}
