package dev.plumbline.project;

import java.net.URI;

/**
 * A channel that is told of runs.
 *
 * @param name what people call the channel
 * @param kind what the channel understands
 * @param url who knows it may write there
 */
public record Webhook(String name, Kind kind, URI url, Place place) {

  /** The form of what is posted. */
  public enum Kind {
    /** An incoming webhook of Slack: blocks of text. */
    SLACK,
    /** A workflow of Microsoft Teams: an adaptive card. */
    TEAMS,
    /** Plain JSON, for whoever reads it. */
    GENERIC
  }

  /** Leaves the address out: records end up in messages. */
  @Override
  public String toString() {
    return "Webhook[name=%s, kind=%s]".formatted(name, kind);
  }
}
