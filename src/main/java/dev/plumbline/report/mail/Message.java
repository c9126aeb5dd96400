package dev.plumbline.report.mail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** What one recipient is told of one run, ready to be sent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Mail.class, name = "mail"),
  @JsonSubTypes.Type(value = Post.class, name = "post")
})
sealed interface Message permits Mail, Post {

  /** The same whenever the same is told of the same run to the same recipient. */
  String id();

  /** Id of an owner, or name of a webhook: no address. */
  String recipient();

  /** What it is about, in a word or two for the terminal. */
  String about();

  /** The date of the data. */
  LocalDate asOf();
}
