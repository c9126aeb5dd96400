package dev.plumbline.demo;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the generator wrote: every file and every fault, sorted.
 *
 * @param generator version of the generator, by which older data is known
 * @param asOf the day the data is from, in ISO 8601
 * @param faults exactly the checks that must fail, one a fault
 * @param discrepancies how the ledger differs from the invoices, one entry a kind
 */
public record Manifest(
    String generator,
    int scale,
    String asOf,
    List<DataFile> files,
    List<PlantedFault> faults,
    List<Discrepancy> discrepancies) {
  static final String FILE = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

  public Manifest {
    files = List.copyOf(files);
    faults = List.copyOf(faults);
    discrepancies = List.copyOf(discrepancies);
  }

  /**
   * A file of the demo data.
   *
   * @param path relative to the folder, with forward slashes
   */
  public record DataFile(String path, String table) {}

  /**
   * Reads the manifest of a folder of demo data.
   *
   * @throws IOException where there is none, or none that this class wrote
   */
  public static Manifest read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(FILE).toFile(), Manifest.class);
  }

  /** The manifest of a folder, if it holds one that this class wrote. */
  static Optional<Manifest> find(Path folder) {
    try {
      return Optional.of(read(folder));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Path folder) throws IOException {
    // The platform's line end would make other bytes on another system.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        JSON.writer(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    Files.writeString(folder.resolve(FILE), writer.writeValueAsString(this) + "\n");
  }
}
