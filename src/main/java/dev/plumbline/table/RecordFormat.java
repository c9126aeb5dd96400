package dev.plumbline.table;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;

/** How the records of a file are found; one for each format whose values are texts. */
interface RecordFormat extends Serializable {

  Records open(FileSlice slice, Configuration hadoop) throws IOException;

  /** Whether tasks may read parts of the file side by side. */
  boolean splits(PlannedFile file);
}
