package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFaultsTests {
  private static final String BROKEN = "checks/broken.yml";

  @TempDir private Path parent;
  private ProjectFolder folder;

  @BeforeEach
  void copyExample() throws IOException {
    folder = ProjectFolder.example(parent);
  }

  @Test
  void aTabForIndentation() throws IOException {
    assertFault(
        "table: broken\nsource:\n\tformat: csv\n",
        3,
        "a tab stands where YAML wants spaces; indent with spaces");
  }

  @Test
  void aRepeatedKey() throws IOException {
    folder.replace("checks/contact.yml", "key: [contact_id]", "key: [contact_id]\ntable: contact");

    assertThat(folder.faults())
        .containsExactly("checks/contact.yml:7: key \"table\" is given twice; keep one of them");
  }

  @Test
  void brokenSyntax() throws IOException {
    assertFault(
        "table: broken\ndescription: a: b\n",
        2,
        "not well-formed YAML: mapping values are not allowed here; mend this line or the one before");
  }

  @Test
  void severalDocuments() throws IOException {
    assertFault(
        "table: broken\n---\ntable: broken\n",
        2,
        "not well-formed YAML: but found another document; mend this line or the one before");
  }

  @Test
  void anEmptyFile() throws IOException {
    assertFault("", 1, "the file is empty; fill it or remove it");
    assertFault("# only a remark\n", 1, "the file is empty; fill it or remove it");
  }

  @Test
  void aFileThatIsNoMapping() throws IOException {
    assertFault("- table\n", 1, "the file is a list; write a mapping of keys and values");
  }

  @Test
  void aFileThatIsNotUtf8() throws IOException {
    Files.write(
        folder.path().resolve(BROKEN),
        "table: broken\ndescription: Café\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(folder.faults())
        .containsExactly(BROKEN + ":2: a character is not UTF-8; save the file as UTF-8");
  }

  @Test
  void aControlCharacter() throws IOException {
    assertFault(
        "table: broken\ndescription: \u0007\n",
        2,
        "not well-formed YAML: a control character; mend this line or the one before");
  }

  @Test
  void tagsAndMergeKeysAreNotSupported() throws IOException {
    folder
        .replace("checks/contact.yml", "description: People", "description: !secret People")
        .replace("checks/contact.yml", "freshness: {", "freshness: {<<: {},");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:3: description is without a value; write a text",
            "checks/contact.yml:3: tag \"!secret\" is not supported; remove the tag",
            "checks/contact.yml:7: merge keys are not supported; write the keys out");
  }

  @Test
  void aFileLargerThanTheLimitIsNotRead() throws IOException {
    assertFault(
        "a: &a [" + "x,".repeat(5 << 20) + "]\n",
        1,
        "the file is larger than 2 MB; split it, or move data to where data is");
  }

  @Test
  void aliasesThatMultiplyTenfoldByLevel() throws IOException {
    String bomb =
        IntStream.rangeClosed(1, 9)
            .mapToObj(level -> "a" + level + ": &a" + level + " [" + tenOf(level - 1) + "]\n")
            .collect(Collectors.joining());

    assertFault(
        "a0: &a0 [x]\n" + bomb,
        1,
        "too many aliases or too deeply nested; write the values out, at most 50 levels deep");
  }

  @Test
  void fewAliasesThatMultiplyALongList() throws IOException {
    String aliases = String.join(",", Collections.nCopies(40, "*a"));

    assertThat(
            folder
                .write(BROKEN, "a: &a [" + "x,".repeat(10_000) + "]\nb: [" + aliases + "]\n")
                .faults())
        .contains(BROKEN + ":1: more than 100000 values; write fewer aliases or split the file");
  }

  @Test
  void aValueThatContainsItself() throws IOException {
    folder.replace("checks/contact.yml", "value_set: [NL", "value_set: &loop [*loop, NL");

    assertThat(folder.faults())
        .containsExactly("checks/contact.yml:29: a value contains itself; remove the alias");
  }

  @Test
  void deepNesting() throws IOException {
    assertFault(
        "a: " + "[".repeat(100_000) + "\n",
        1,
        "too many aliases or too deeply nested; write the values out, at most 50 levels deep");
  }

  @Test
  void keysThatWouldMultiplyInMemory() throws IOException {
    assertThat(folder.write(BROKEN, "\"" + "k".repeat(1000) + "\": [1, 2]\n").faults())
        .contains(BROKEN + ":1: the keys down to this value are too long; shorten them");
  }

  @Test
  void aLinkOutOfTheProject() throws IOException {
    Path secret = Files.writeString(parent.resolve("secret.yml"), "password: sesame\n");
    Files.createSymbolicLink(folder.path().resolve(BROKEN), secret);

    assertThat(folder.faults())
        .containsExactly(
            BROKEN + ":1: the file is a link out of the project; put the file itself here");
  }

  @Test
  void aLinkedFolder() throws IOException {
    Files.createSymbolicLink(folder.path().resolve("checks/more"), parent);

    assertThat(folder.faults())
        .containsExactly("checks/more:1: a link to a folder is not followed; put the folder here");
  }

  @Test
  void settingsThatCannotBeReadHideNothingInOtherFiles() throws IOException {
    folder
        .write("plumbline.yml", "name: [\n")
        .replace("checks/contact.yml", "freshness:", "freshnes:");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:7: unknown key \"freshnes\"; write \"freshness\"",
            "plumbline.yml:2: not well-formed YAML: expected the node content, but found"
                + " '<stream end>'; mend this line or the one before");
  }

  private static String tenOf(int level) {
    return String.join(",", Collections.nCopies(10, "*a" + level));
  }

  private void assertFault(String text, int line, String message) throws IOException {
    assertThat(folder.write(BROKEN, text).faults())
        .containsExactly(BROKEN + ":" + line + ": " + message);
  }
}
