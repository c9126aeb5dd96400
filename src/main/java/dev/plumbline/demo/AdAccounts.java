package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.text;

import java.util.List;

/** What the media team notes of accounts whose platform tells neither currency nor time zone. */
final class AdAccounts {

  private AdAccounts() {}

  static DemoTable table() {
    return AdNames.table(
        "ad_account",
        "ads/ad_account.csv",
        List.of(text("platform"), text("account_id"), text("currency"), text("time_zone")),
        (accounts, company) ->
            Market.all()
                .forEach(
                    market ->
                        accounts.add(
                            FacebookAds.PLATFORM,
                            FacebookAds.account(market),
                            market.currency().name(),
                            "Europe/Amsterdam")));
  }
}
