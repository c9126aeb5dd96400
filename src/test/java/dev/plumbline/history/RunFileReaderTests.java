package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a file of the history must be to be taken. */
class RunFileReaderTests {
  private static final PastRun RUN = PastRuns.on("2026-06-30");

  @Test
  void aRunIsReadAsItWasWritten() throws Exception {
    assertThat(runs(RunLines.of(RUN))).containsExactly(RUN);
  }

  @Test
  void severalRunsMayStandInOneFileAndEachIsFoundByItsBytes() throws Exception {
    byte[] first = RunLines.of(RUN);
    PastRun other = PastRuns.on("2026-06-29");
    byte[] file = joined(first, RunLines.of(other));
    List<RunBlock> blocks = RunFileReader.read(file, new TextPool(), new RulePool());
    assertThat(blocks).extracting(RunBlock::run).containsExactly(RUN, other);
    assertThat(blocks.get(0))
        .extracting(RunBlock::begins, RunBlock::ends)
        .containsExactly(0, first.length);
    assertThat(blocks.get(1).ends()).isEqualTo(file.length);
  }

  @Test
  void theRulesOfManyRunsAreReadOnce() throws Exception {
    byte[] file = joined(RunLines.of(RUN), RunLines.of(PastRuns.on("2026-06-29")));
    List<PastRun> runs = runs(file);
    for (int check = 0; check < RUN.checks().size(); check++) {
      assertThat(runs.get(1).checks().get(check).rule())
          .isSameAs(runs.get(0).checks().get(check).rule());
    }
  }

  @Test
  void theFirstLineTellsWhatTheFileIs() throws Exception {
    assertThat(lines(RUN)[0])
        .isEqualTo(
            "{\"plumbline_history\":1,\"run\":\""
                + RUN.id()
                + "\",\"project\":\"Weighbridge\",\"profile\":\"demo\",\"as_of\":\"2026-06-30\","
                + "\"started_at\":\"2026-06-30T06:00:00Z\",\"seconds\":12.5,\"version\":\"0.1.0\","
                + "\"commit\":\"0123456789abcdef0123456789abcdef01234567\","
                + "\"configuration\":\"00112233445566aa\",\"tables\":[{\"table\":\"contact\","
                + "\"source\":\"CSV crm/contact.csv\",\"rows\":2000,\"newest\":\"2026-06-30\","
                + "\"seconds\":0.8},{\"table\":\"invoice\",\"source\":\"JDBC invoice\","
                + "\"seconds\":0.0}],\"figures\":[{\"report\":\"budget\",\"view\":\"budget_total\","
                + "\"metric\":\"spent\",\"value\":\"61234567.8900\"}]}");
    assertThat(lines(RUN)[4]).isEqualTo("{\"lines\":5}");
  }

  @Test
  void aFileThatWasCutOffAnywhereIsNotTaken() throws Exception {
    byte[] whole = RunLines.of(RUN);
    assertThat(reason(new byte[0])).isEqualTo("is empty");
    for (int length = 1; length < whole.length; length++) {
      assertThat(reason(Arrays.copyOf(whole, length))).as("%d bytes", length).contains("cut off");
    }
  }

  @Test
  void aMonthThatWasCutOffAnywhereIsNotTakenUnlessWhatIsLeftIsWhole() throws Exception {
    byte[] first = RunLines.of(RUN);
    byte[] whole = joined(first, RunLines.of(PastRuns.on("2026-06-29")));
    for (int length = first.length + 1; length < whole.length; length++) {
      assertThat(reason(Arrays.copyOf(whole, length))).as("%d bytes", length).contains("cut off");
    }
  }

  @Test
  void aFileThatLacksALineIsNotTaken() throws Exception {
    String[] lines = lines(RUN);
    String short1 = String.join("\n", lines[0], lines[1], lines[2], lines[4]) + "\n";
    assertThat(reason(bytes(short1))).isEqualTo("has 4 of its 5 lines");
    String headless = String.join("\n", lines[1], lines[2], lines[3], lines[4]) + "\n";
    assertThat(reason(bytes(headless))).isEqualTo("is no file of Plumbline's history");
    assertThat(reason(joined(RunLines.of(RUN), bytes(headless))))
        .isEqualTo("is damaged: a run in it has no first line");
  }

  @Test
  void aFileOfANewerVersionIsNotTaken() throws Exception {
    String newer = text(RUN).replace("{\"plumbline_history\":1,", "{\"plumbline_history\":2,");
    assertThat(reason(bytes(newer)))
        .isEqualTo("has format 2, and this version reads 1; use a newer Plumbline");
  }

  @Test
  void keysThatAreNotKnownAreLeftOut() throws Exception {
    String more = text(RUN).replace("\"project\":", "\"later\":{\"a\":[1,{}]},\"project\":");
    assertThat(runs(bytes(more))).containsExactly(RUN);
  }

  @Test
  void aFileOfSomethingElseIsNotTaken() {
    for (String foreign :
        List.of("id,score\n1,2\n", "{}\n", "[1]\n", "{\"check\":\"a\"}\n", "\u0000\u0001", "\n")) {
      assertThat(reason(bytes(foreign))).isEqualTo("is no file of Plumbline's history");
    }
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    assertThat(reason(noise)).isEqualTo("is no file of Plumbline's history");
  }

  @Test
  void aLineThatIsDamagedSpoilsTheFile() throws Exception {
    for (String[] change :
        new String[][] {
          {"\"outcome\":\"failed\"", "\"outcome\":\"perhaps\""},
          {"\"as_of\":\"2026-06-30\"", "\"as_of\":\"2026-06-31\""},
          {"\"evaluated\":2181", "\"evaluated\":\"many\""},
          {"\"evaluated\":2181", "\"evaluated\":99999999999999999999"},
          {"\"line\":15", "\"line\":0"},
          {"\"owner\":\"crm\",", ""},
          {"\"rows\":2000", "\"rows\":NaN"},
          {"\"columns\":[", "\"columns\":[1,"},
          {"\"shown\":[{", "\"shown\":[[{}],{"}
        }) {
      assertThat(text(RUN)).contains(change[0]);
      assertThat(reason(bytes(text(RUN).replace(change[0], change[1]))))
          .as(change[1])
          .startsWith("is damaged");
    }
    byte[] noText = RunLines.of(RUN);
    noText[text(RUN).indexOf("contact-email")] = (byte) 0xff;
    assertThat(reason(noText)).isEqualTo("is damaged: a line of it cannot be read");
  }

  @Test
  void anyBitThatFlipsIsSeenOrChangesAValueOnly() throws Exception {
    byte[] whole = RunLines.of(RUN);
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      try {
        assertThat(RunFileReader.read(flipped, new TextPool(), new RulePool())).hasSize(1);
      } catch (DamagedFileException seen) {
        assertThat(seen.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void aHugeLineIsReadOrRefusedButNeverFatal() {
    String begin = "{\"plumbline_history\":1,\"run\":\"";
    assertThat(reason(bytes(begin + "x".repeat(30 << 20) + "\"}\n"))).startsWith("is damaged");
    assertThat(reason(bytes(begin + "x".repeat(30 << 20)))).isEqualTo("was cut off");
    assertThat(reason(bytes("{\"plumbline_history\":" + "[".repeat(1 << 20) + "\n")))
        .startsWith("is damaged");
    assertThat(reason(bytes("{\"plumbline_history\":" + "9".repeat(1 << 20) + "}\n")))
        .startsWith("is damaged");
  }

  private static List<PastRun> runs(byte[] file) throws DamagedFileException {
    return RunFileReader.read(file, new TextPool(), new RulePool()).stream()
        .map(RunBlock::run)
        .toList();
  }

  private static String reason(byte[] file) {
    try {
      RunFileReader.read(file, new TextPool(), new RulePool());
      return "was taken";
    } catch (DamagedFileException e) {
      return e.getMessage();
    }
  }

  private static String text(PastRun run) throws IOException {
    return new String(RunLines.of(run), StandardCharsets.UTF_8);
  }

  private static String[] lines(PastRun run) throws IOException {
    return text(run).split("\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
