package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCompanyTests {
  @TempDir static Path shared;
  @TempDir Path own;

  private static Path company;

  @BeforeAll
  static void writeTheCompany() {
    company = shared.resolve("demo");
    DemoCompany.write(company, 1);
  }

  @Test
  void theSameScaleGivesTheSameBytes() throws Exception {
    Path other = own.resolve("data/demo");
    DemoCompany.write(other, 1);
    assertThat(hashes(other)).hasSizeGreaterThan(15).isEqualTo(hashes(company));
  }

  @Test
  void otherBytesAreWrittenByAnotherVersionOfTheGenerator() throws Exception {
    // Data of an older version is replaced; raise the version together with this hash. Compressed
    // files are left out, as their bytes depend on the compression library of the machine.
    Map<String, String> hashes = hashes(company);
    hashes.keySet().removeIf(file -> file.endsWith(".xlsx") || file.endsWith(".gz"));
    assertThat(Manifest.read(company).generator()).isEqualTo("5");
    assertThat(hash(hashes.toString().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ac3a30d32a2d1543b4693ff1d4ecc86f08d5ca994de07feaf5b329ab0825f09c");
  }

  @Test
  void theScaleMultipliesTheRows() throws IOException {
    Path twice = own.resolve("demo");
    DemoCompany.write(twice, 2);
    for (String file : new String[] {"privacy/consent.jsonl", "campaigns/campaign_register.csv"}) {
      long header = file.endsWith(".csv") ? 1 : 0;
      assertThat(lines(twice, file) - header)
          .as(file)
          .isEqualTo(2 * (lines(company, file) - header));
    }
    assertThat(Manifest.read(twice).faults())
        .filteredOn(fault -> fault.check().equals("contact-email-present"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.rows()).hasValue(78));
  }

  @Test
  void aScaleBelowOneIsRefused() {
    assertThatThrownBy(() -> DemoCompany.write(own.resolve("demo"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot write demo data at scale 0: give a scale of 1 or more");
  }

  @Test
  void aFolderOfSomebodyElseIsRefusedAndLeftAsItIs() throws IOException {
    Path file = Files.writeString(own.resolve("thesis.txt"), "three years of work");
    assertThatThrownBy(() -> DemoCompany.writeIfAbsent(own, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot write demo data to "
                + own.toAbsolutePath()
                + ": it holds something that is no demo data; name another folder, or move it"
                + " away");
    assertThat(file).hasContent("three years of work");
  }

  @Test
  void anEmptyFolderIsFilled() {
    DemoCompany.writeIfAbsent(own, 1);
    assertThat(own.resolve(Manifest.FILE)).exists();
  }

  @Test
  void wholeDataIsLeftAsItIs() throws IOException {
    Path folder = own.resolve("demo");
    DemoCompany.writeIfAbsent(folder, 1);
    Path edited = Files.writeString(folder.resolve("crm/contact.csv"), "contact_id\n1\n");
    DemoCompany.writeIfAbsent(folder, 1);
    assertThat(edited).hasContent("contact_id\n1\n");
  }

  @Test
  void dataOfAnotherScaleIsReplaced() throws IOException {
    Path folder = own.resolve("demo");
    DemoCompany.writeIfAbsent(folder, 2);
    DemoCompany.writeIfAbsent(folder, 1);
    assertThat(hashes(folder)).isEqualTo(hashes(company));
  }

  @Test
  void aFileThatSomebodyRemovedStaysAway() throws Exception {
    Path folder = own.resolve("demo");
    DemoCompany.writeIfAbsent(folder, 1);
    Files.delete(folder.resolve("finance/budget.xlsx"));
    DemoCompany.writeIfAbsent(folder, 1);
    assertThat(folder.resolve("finance/budget.xlsx")).doesNotExist();
  }

  @Test
  void whatAKilledRunLeftIsReplaced() throws Exception {
    Path folder = own.resolve("demo");
    DemoFolder.at(folder).replace(aside -> Files.writeString(aside.resolve("half.csv"), "id\n"));
    Path aside = Files.createDirectories(own.resolve("demo.incoming/crm")).getParent();
    Files.writeString(aside.resolve(".plumbline-demo"), "");
    Files.writeString(aside.resolve("crm/contact.csv"), "contact_id\n");
    DemoCompany.writeIfAbsent(folder, 1);
    assertThat(hashes(folder)).isEqualTo(hashes(company));
    assertThat(aside).doesNotExist();
  }

  @Test
  void aFailureLeavesTheDataThatWasThere() {
    Path folder = own.resolve("demo");
    DemoCompany.write(folder, 1);
    assertThatThrownBy(
            () ->
                DemoFolder.at(folder)
                    .replace(
                        aside -> {
                          throw new IOException("disk full");
                        }))
        .hasMessage("disk full");
    assertThat(Manifest.find(folder)).isPresent();
  }

  private static long lines(Path folder, String file) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(file), StandardCharsets.ISO_8859_1)) {
      return lines.count();
    }
  }

  /** Hash of the content of every file, by relative path. */
  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        hashes.put(name, hash(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }
}
