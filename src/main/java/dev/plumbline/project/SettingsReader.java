package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code plumbline.yml}: chooses the profile, resolves its variables, binds the rest. */
final class SettingsReader {
  private final Path folder;
  private final Map<String, String> environment;
  private final Faults faults;

  SettingsReader(Path folder, Map<String, String> environment, Faults faults) {
    this.folder = folder;
    this.environment = environment;
    this.faults = faults;
  }

  /** Reads for one profile: the project's own choice where empty. */
  Settings read(Document written, Optional<String> profileName) {
    Optional<String> chosen = chosen(written.top(), profileName);
    Variables variables =
        chosen.map(name -> variables(name, written.top())).orElseGet(Variables::unknown);
    JsonNode root =
        chosen.map(name -> resolved(written.top(), name, variables)).orElse(written.root());
    Optional<Names> ownerNames =
        written.top().at("owners").map(owners -> new Names("owner", owners.entries().keySet()));
    Item top =
        new ShapeCheck(Schema.named("plumbline"), faults).check(written.withRoot(root)).top();
    checkCurrency(top);
    ownerNames.ifPresent(names -> top.at("owner").ifPresent(owner -> names.check(owner, faults)));
    Map<String, Owner> owners = owners(top, ownerNames);
    Optional<Profile> profile =
        chosen
            .flatMap(name -> top.at("profiles").flatMap(profiles -> profiles.at(name)))
            .map(item -> new ProfileBinder(folder, faults).bind(item, variables));
    Optional<AllowedFolders> folders =
        profile.map(usable -> new AllowedFolders(folder, usable.folders()));
    return new Settings(top, ownerNames, owners, sourceOwners(top), profile, folders, variables);
  }

  private Optional<String> chosen(Item top, Optional<String> profileName) {
    Optional<Item> profiles = top.at("profiles").filter(item -> !item.entries().isEmpty());
    Optional<Item> named = top.at("profile").filter(item -> item.value().isTextual());
    Optional<String> name =
        profileName.or(() -> named.map(Variables.ofEnvironment(environment, faults)::resolve));
    if (profiles.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Place place = profileName.isPresent() ? profiles.get().place() : named.orElseThrow().place();
    List<String> known = List.copyOf(profiles.get().entries().keySet());
    new Names("profile", known).check(name.get(), place, faults);
    return name.filter(known::contains);
  }

  private Variables variables(String profile, Item top) {
    Variables variables = Variables.of(profile, environment, faults);
    top.at("profiles")
        .flatMap(profiles -> profiles.at(profile))
        .flatMap(item -> item.at("variables"))
        .map(Item::entries)
        .orElse(Map.of())
        .forEach(variables::add);
    return variables;
  }

  /** Leaves the other profiles as they are: what they need may not be set here. */
  private static JsonNode resolved(Item top, String profile, Variables variables) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    top.entries()
        .forEach(
            (key, item) ->
                root.set(key, key.equals("profiles") ? item.value() : variables.resolved(item)));
    ObjectNode profiles = JsonNodeFactory.instance.objectNode();
    top.at("profiles")
        .orElseThrow()
        .entries()
        .forEach(
            (name, item) ->
                profiles.set(name, name.equals(profile) ? variables.resolved(item) : item.value()));
    return root.set("profiles", profiles);
  }

  private void checkCurrency(Item top) {
    Optional<Item> currency = top.at("currency").filter(code -> !Variables.isOpen(code.text()));
    try {
      currency.map(Item::text).ifPresent(Currency::getInstance);
    } catch (IllegalArgumentException e) {
      faults.add(
          currency.orElseThrow().place(),
          "unknown currency " + Names.quoted(currency.orElseThrow().text()),
          "write an ISO 4217 code such as EUR");
    }
  }

  private Map<String, Owner> owners(Item top, Optional<Names> names) {
    Map<String, Owner> owners = new TreeMap<>();
    top.at("owners")
        .map(Item::entries)
        .orElse(Map.of())
        .forEach((id, item) -> owners.put(id, owner(id, item)));
    top.at("owners").map(Item::entries).orElse(Map.of()).values().stream()
        .flatMap(item -> item.at("backup").stream())
        .forEach(backup -> names.orElseThrow().check(backup, faults));
    return owners;
  }

  private Owner owner(String id, Item item) {
    Optional<Item> backup = item.at("backup");
    backup
        .filter(named -> named.text().equals(id))
        .ifPresent(
            named ->
                faults.add(
                    named.place(),
                    "owner %s is its own backup".formatted(Names.quoted(id)),
                    "name another owner, or leave `backup` out"));
    Optional<Item> escalateAfter = item.at("escalate_after");
    escalateAfter
        .filter(days -> backup.isEmpty())
        .ifPresent(
            days ->
                faults.add(
                    days.place(),
                    "owner %s has `escalate_after` and no `backup` to escalate to"
                        .formatted(Names.quoted(id)),
                    "name a `backup`, or leave `escalate_after` out"));
    return new Owner(
        id,
        item.text("name").orElseThrow(),
        item.text("email"),
        backup.map(Item::text),
        escalateAfter.map(days -> days.value().intValue()),
        item.text("locale").map(Locale::forLanguageTag),
        item.place());
  }

  private static SourceOwners sourceOwners(Item top) {
    return new SourceOwners(
        top.at("owners").map(Item::entries).orElse(Map.of()).entrySet().stream()
            .flatMap(
                owner ->
                    owner.getValue().texts("sources").stream()
                        .map(pattern -> new SourceOwners.Claim(owner.getKey(), pattern)))
            .toList());
  }
}
