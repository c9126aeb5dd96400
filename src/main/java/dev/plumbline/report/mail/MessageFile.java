package dev.plumbline.report.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;

/** Writes a message as one line of JSON, and reads it back. */
final class MessageFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private MessageFile() {}

  static byte[] of(Message message) {
    try {
      return MAPPER.writerFor(Message.class).writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A message is made of texts and dates", e);
    }
  }

  /** The message in these bytes; empty where they are cut off, or of a version not known here. */
  static Optional<Message> read(byte[] bytes) {
    try {
      return Optional.of(MAPPER.readValue(bytes, Message.class));
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }
}
