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

  /** What activating a campaign in this channel is. */
  BudgetLine.ActivityType activityType() {
    return switch (this) {
      case PAID_SEARCH, PAID_SOCIAL, DISPLAY -> BudgetLine.ActivityType.PAID_MEDIA;
      case EMAIL -> BudgetLine.ActivityType.EMAIL;
      case TRADE_SHOW -> BudgetLine.ActivityType.EVENT;
      case CONTENT, DIRECT_MAIL -> BudgetLine.ActivityType.CONTENT;
    };
  }

  boolean advertises() {
    return !platforms.isEmpty();
  }
}
