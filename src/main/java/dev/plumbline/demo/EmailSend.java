package dev.plumbline.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail to one contact.
 *
 * @param contact index of the contact
 * @param emailId the mail that all its recipients have in common
 */
record EmailSend(
    String id,
    int contact,
    Campaign campaign,
    String emailId,
    String language,
    LocalDateTime sentAt) {
  private static final int RECIPIENTS = 70;

  static List<EmailSend> all(List<Campaign> begun, int scale) {
    Dice dice = Dice.of("email_send");
    List<EmailSend> sends = new ArrayList<>();
    for (Campaign campaign : begun) {
      if (campaign.channel() == Channel.EMAIL) {
        for (int mail = dice.between(1, 3); mail > 0; mail--) {
          send(sends, dice, campaign, campaign.id() + "-" + mail, scale);
        }
      }
    }
    return List.copyOf(sends);
  }

  private static void send(
      List<EmailSend> sends, Dice dice, Campaign campaign, String email, int scale) {
    LocalDate last = Calendar.earlier(campaign.end(), Calendar.YESTERDAY);
    LocalDateTime sentAt = dice.day(campaign.start(), last).atTime(9, 0);
    int markets = Market.values().length;
    int perMarket = Contacts.ROWS * scale / markets;
    // From a place by chance onwards, so that nobody has the same mail twice.
    int first = dice.between(0, perMarket - 1);
    int sent = 0;
    for (int i = 0; i < perMarket && sent < RECIPIENTS; i++) {
      int contact = (first + i) % perMarket * markets + campaign.market().ordinal();
      LocalDateTime at = sentAt.plusSeconds(sent);
      if (ContactProfile.of(contact).mayBeMailed(at)) {
        sends.add(
            new EmailSend(
                Identifiers.numbered("S-", 6, sends.size()),
                contact,
                campaign,
                email,
                Contacts.languageOf(contact),
                at));
        sent++;
      }
    }
  }
}
