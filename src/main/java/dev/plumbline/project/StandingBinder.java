package dev.plumbline.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads how the definition of a metric came to hold. */
final class StandingBinder {
  private final Known known;
  private final Faults faults;

  StandingBinder(Known known, Faults faults) {
    this.known = known;
    this.faults = faults;
  }

  Standing bind(Item metric) {
    Optional<Item> approvedBy = metric.at("approved_by");
    approvedBy.ifPresent(owner -> known.checkOwner(owner, faults));
    Optional<Item> yieldsTo = metric.at("yields_to");
    yieldsTo.ifPresent(other -> checkOther(metric, other));
    Optional<LocalDate> from = date(metric, "effective_from");
    return new Standing(
        metric.at("version").map(version -> version.value().intValue()),
        approvedBy.map(Item::text),
        from,
        date(metric, "effective_until").filter(until -> isOrdered(metric, from, until)),
        metric.items("synonyms").stream().map(Item::localized).toList(),
        metric.text("system_of_record"),
        yieldsTo.map(Item::text));
  }

  private void checkOther(Item metric, Item other) {
    known.checkMetric(other, faults);
    if (other.text().equals(metric.text("id").orElseThrow())) {
      faults.add(
          other.place(),
          "metric %s yields to itself".formatted(Names.quoted(other.text())),
          "name the other metric that people mean by the name that both have");
    }
  }

  private Optional<LocalDate> date(Item metric, String key) {
    return metric.at(key).flatMap(date -> parsed(date, key));
  }

  private Optional<LocalDate> parsed(Item date, String key) {
    try {
      return Optional.of(LocalDate.parse(date.text()));
    } catch (DateTimeException e) {
      if (!Variables.isOpen(date.text())) {
        faults.add(
            date.place(),
            "%s is %s".formatted(key, Names.quoted(date.text())),
            "write a date of the calendar such as 2026-06-30");
      }
      return Optional.empty();
    }
  }

  private boolean isOrdered(Item metric, Optional<LocalDate> from, LocalDate until) {
    boolean isOrdered = from.filter(until::isBefore).isEmpty();
    if (!isOrdered) {
      faults.add(
          metric.at("effective_until").orElseThrow().place(),
          "effective_until is %s, before effective_from, which is %s"
              .formatted(until, from.orElseThrow()),
          "a definition ends on the day it began to hold or later");
    }
    return isOrdered;
  }
}
