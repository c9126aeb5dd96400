package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.KeptMessages.Kept;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMessagesTests {
  private static final LocalDate DAY = LocalDate.parse("2026-06-30");
  private static final byte[] TEXT = "{}".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder;
  private HistoryStore store;
  private KeptMessages messages;

  @BeforeEach
  void open() throws IOException {
    store = HistoryStore.in(folder);
    messages = store.messages("demo");
  }

  @Test
  void aMessageWaitsUntilItIsSentAndIsThenKnown() throws IOException {
    messages.add("a1", TEXT);
    messages.add("a1", "other".getBytes(StandardCharsets.US_ASCII));
    assertThat(messages.waiting()).extracting(Kept::id).containsExactly("a1");
    assertThat(messages.waiting().get(0).message()).isEqualTo(TEXT);
    assertThat(messages.isSent("a1", DAY)).isFalse();

    messages.sent("a1", DAY);
    messages.sent("a1", DAY);

    assertThat(messages.waiting()).isEmpty();
    assertThat(messages.isSent("a1", DAY)).isTrue();
    assertThat(messages.isSent("a1", DAY.plusDays(1))).isFalse();
  }

  @Test
  void anotherProjectOrProfileKnowsNothingOfIt() throws IOException {
    messages.add("a1", TEXT);
    messages.sent("a2", DAY);

    KeptMessages others = store.messages("production");

    assertThat(others.waiting()).isEmpty();
    assertThat(others.isSent("a2", DAY)).isFalse();
  }

  @Test
  void whatAKilledProcessLeftAsideIsInNobodysWay() throws IOException {
    Files.createDirectories(folder.resolve(".aside"));
    Files.writeString(folder.resolve(".aside/a1.jsonl"), "{");

    messages.add("a1", TEXT);

    assertThat(messages.waiting()).hasSize(1);
  }

  @Test
  void messagesAreNoRuns() throws IOException {
    messages.add("a1", TEXT);
    messages.sent("a2", DAY);

    History history = store.read();

    assertThat(history.runs()).isEmpty();
    assertThat(history.skipped()).isEmpty();
  }

  @Test
  void whatWasSentLongAgoIsForgotten() throws IOException {
    messages.sent("a1", DAY.minusDays(1));
    messages.sent("a2", DAY);

    messages.forget(DAY);

    assertThat(messages.isSent("a1", DAY.minusDays(1))).isFalse();
    assertThat(messages.isSent("a2", DAY)).isTrue();
  }
}
