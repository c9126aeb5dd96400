package dev.plumbline.table;

import java.util.Iterator;

/** Records that are known already. */
final class AuditRecords implements Records {

  private final Iterator<String[]> records;
  private long number;

  AuditRecords(Iterator<String[]> records) {
    this.records = records;
  }

  @Override
  public TextRecord next() {
    return records.hasNext() ? TextRecord.of(records.next(), ++number) : null;
  }

  @Override
  public void close() {
    // They are in memory.
  }
}
