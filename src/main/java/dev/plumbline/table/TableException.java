package dev.plumbline.table;

import dev.plumbline.project.LocalizedText;
import java.util.Map;

/**
 * A table that cannot be opened. The message is the English reason; it holds neither data values
 * nor secrets, and there is no cause, whose message might.
 */
public final class TableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String error;
  private final transient LocalizedText reason;

  /**
   * @param english why, with a remedy, and holding no data
   * @param dutch the same
   */
  public TableException(String error, String english, String dutch) {
    super(english);
    this.error = error;
    this.reason = new LocalizedText(Map.of("en", english, "nl", dutch));
  }

  /** The class of the error, such as {@code FILE_NOT_FOUND}. */
  public String error() {
    return error;
  }

  /** One or two sentences: what could not be read, why, and the remedy. */
  public LocalizedText reason() {
    return reason;
  }
}
