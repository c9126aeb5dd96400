package dev.plumbline.demo;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.TableFile;
import java.util.List;

/** A table, the file it comes in, and what is wrong with both. */
record Export(Dataset data, TableFile file, List<PlantedFault> faults) {

  Export {
    faults = List.copyOf(faults);
  }
}
