/** The command line: commands, exit codes, and what a terminal shows. */
package dev.plumbline.cli;
