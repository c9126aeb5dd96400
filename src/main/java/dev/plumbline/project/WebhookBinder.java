package dev.plumbline.project;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the webhooks of a profile. */
final class WebhookBinder {
  /** Where nobody listens between: the machine itself. */
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Faults faults;

  WebhookBinder(Faults faults) {
    this.faults = faults;
  }

  List<Webhook> bind(List<Item> webhooks) {
    List<Webhook> bound = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Item webhook : webhooks) {
      String name = webhook.text("name").orElse("");
      if (!names.add(name)) {
        faults.add(
            webhook.place(),
            "there are two webhooks " + Names.quoted(name),
            "give each a name of its own");
      }
      Webhook.Kind kind = webhook.choice(Webhook.Kind.class, "kind").orElse(Webhook.Kind.GENERIC);
      webhook
          .at("url")
          .flatMap(this::address)
          .ifPresent(url -> bound.add(new Webhook(name, kind, url, webhook.place())));
    }
    return bound;
  }

  /** The address is a secret, and so in no fault. */
  private Optional<URI> address(Item url) {
    if (Variables.isOpen(url.text())) {
      return Optional.empty();
    }
    try {
      URI address = URI.create(url.text());
      boolean isEncrypted = "https".equals(address.getScheme()) && address.getHost() != null;
      boolean isHere = "http".equals(address.getScheme()) && HERE.contains(address.getHost());
      if (isEncrypted || isHere) {
        return Optional.of(address);
      }
    } catch (IllegalArgumentException e) {
      // Told below, without the address.
    }
    faults.add(
        url.place(),
        "the url of a webhook is no address that can be written to unread by others",
        "write an address that begins with https://, from the environment: ${WEBHOOK_URL}");
    return Optional.empty();
  }
}
