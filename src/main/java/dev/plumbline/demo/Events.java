package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** The webinars, our own and those that a partner held. */
final class Events implements DemoTable {

  @Override
  public Export export(Company company) {
    Dataset events =
        new Dataset(
            "event",
            List.of(
                text("event_id"),
                text("name"),
                text("partner"),
                text("campaign_id"),
                moment("starts_at"),
                whole("duration_minutes"),
                whole("minimum_minutes")));
    for (Webinar webinar : Webinar.all(company)) {
      events.add(
          webinar.id(),
          webinar.name(),
          webinar.partner().orElse(null),
          webinar.campaign().id(),
          webinar.startsAt(),
          webinar.minutes(),
          webinar.minimum());
    }
    return new Export(events, new CsvFile("events/event.csv", CsvDialect.COMMA), List.of());
  }
}
