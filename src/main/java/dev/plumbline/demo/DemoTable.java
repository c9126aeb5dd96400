package dev.plumbline.demo;

/** One table of the demo company. */
interface DemoTable {

  /** The table with its faults, ready to be written. */
  Export export(Company company);
}
