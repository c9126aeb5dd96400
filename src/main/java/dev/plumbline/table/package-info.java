/**
 * Opening the tables of a project as Spark data sets, without losing or nulling anything in
 * silence: what cannot be read is set aside or named, record by record.
 */
package dev.plumbline.table;
