/**
 * Checks tables: turns expectations into one shared scan, group-bys and one query for samples, and
 * judges what comes back. Nothing leaves here that the classes of the columns forbid to show.
 */
package dev.plumbline.check;
