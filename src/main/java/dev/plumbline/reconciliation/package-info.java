/**
 * Makes roll-ups of declared reconciliations: the entries of two sides are stacked into one
 * relation, and pass after pass pairs those that a block of equal values brings together. What
 * joins, groups and tells is SQL text; what pairs within a block is a function that SQL calls.
 */
package dev.plumbline.reconciliation;
