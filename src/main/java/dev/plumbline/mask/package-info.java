/**
 * What may be shown of values, by the classes of their columns. Masks are made where the rows are,
 * so that nothing unmasked is collected.
 */
package dev.plumbline.mask;
