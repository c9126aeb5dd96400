package dev.plumbline.demo;

import java.util.List;

/** What a campaign is made of, and the platforms it buys advertisements on. */
enum Channel {
  PAID_SEARCH("google_ads", "microsoft_ads"),
  PAID_SOCIAL("facebook", "linkedin"),
  DISPLAY("google_ads", "facebook"),
  EMAIL,
  TRADE_SHOW,
  CONTENT,
  DIRECT_MAIL;

  private final List<String> platforms;

  Channel(String... platforms) {
    this.platforms = List.of(platforms);
  }

  /** None where the channel is not an advertising platform. */
  List<String> platforms() {
    return platforms;
  }

  boolean advertises() {
    return !platforms.isEmpty();
  }
}
