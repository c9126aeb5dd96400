package dev.plumbline.demo;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.TableFile;
import java.util.List;

/**
 * A table, the file it comes in, and what is wrong with both.
 *
 * @param discrepancies how it differs from other tables, where no check says so
 */
record Export(
    Dataset data, TableFile file, List<PlantedFault> faults, List<Discrepancy> discrepancies) {

  Export {
    faults = List.copyOf(faults);
    discrepancies = List.copyOf(discrepancies);
  }

  Export(Dataset data, TableFile file, List<PlantedFault> faults) {
    this(data, file, faults, List.of());
  }
}
