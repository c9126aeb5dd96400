/**
 * Rows in memory and the file formats that they are written in, byte for byte the same each time.
 */
package dev.plumbline.demo.file;
