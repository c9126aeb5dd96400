/** Suggesting a {@code checks/} file for a table from what its rows look like. */
package dev.plumbline.suggest;
