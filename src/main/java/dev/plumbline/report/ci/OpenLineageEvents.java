package dev.plumbline.report.ci;

import dev.plumbline.report.Output;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.RunSummary;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.Job;
import io.openlineage.client.OpenLineage.OutputDataset;
import io.openlineage.client.OpenLineage.Run;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineageClientUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes {@code ci/openlineage.jsonl}: an OpenLineage event for the start of the run and one for
 * its end, with the tables it read, what was asserted of each, what the columns of roll-ups are
 * made of, and the reports it wrote. Both tell the moment by the clock, as the receivers of such
 * events expect.
 */
public final class OpenLineageEvents implements Output {

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("ci")).resolve("openlineage.jsonl");
    RunSummary summary = run.run();
    Instant end = summary.startedAt().plusMillis(Math.round(summary.seconds() * 1000));
    Events events = new Events(run);
    Files.writeString(
        file,
        line(events.of(EventType.START, summary.startedAt(), List.of()))
            + line(events.of(EventType.COMPLETE, end, events.outputs())));
  }

  private static String line(RunEvent event) {
    return OpenLineageClientUtils.toJson(event) + "\n";
  }

  /** The events of one run. */
  private static final class Events {
    private final RunResult run;
    private final OpenLineage lineage;
    private final CheckedDatasets tables;

    Events(RunResult run) {
      this.run = run;
      this.lineage = new OpenLineage(URI.create("urn:plumbline:" + run.run().version()));
      this.tables = new CheckedDatasets(run, lineage);
    }

    /** What is known at the start are the names of what is read. */
    RunEvent of(EventType type, Instant moment, List<OutputDataset> outputs) {
      boolean complete = type == EventType.COMPLETE;
      return lineage
          .newRunEventBuilder()
          .eventType(type)
          .eventTime(moment.atZone(ZoneOffset.UTC))
          .run(complete ? ended() : lineage.newRun(id(), started().build()))
          .job(job())
          .inputs(complete ? tables.asserted() : tables.named())
          .outputs(outputs)
          .build();
    }

    private Run ended() {
      return lineage.newRun(id(), started().test(tables.tests()).build());
    }

    private OpenLineage.RunFacetsBuilder started() {
      return lineage
          .newRunFacetsBuilder()
          .nominalTime(
              lineage.newNominalTimeRunFacet(run.run().asOf().atStartOfDay(ZoneOffset.UTC), null));
    }

    private Job job() {
      return lineage.newJob(
          run.project().name(),
          "plumbline." + run.run().profile(),
          lineage
              .newJobFacetsBuilder()
              .jobType(lineage.newJobTypeJobFacet("BATCH", "PLUMBLINE", "RUN", null))
              .build());
    }

    /** Unlike that of any other run of the project, and the same whenever it is asked for. */
    private UUID id() {
      String name =
          String.join("\n", run.project().name(), run.run().id(), run.run().startedAt().toString());
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The roll-ups, with what their columns are made of, and the reports. */
    List<OutputDataset> outputs() {
      return Stream.concat(new LineageFacets(run, lineage).rollups().stream(), reports()).toList();
    }

    private Stream<OutputDataset> reports() {
      Locale locale = Locale.forLanguageTag(run.project().locale());
      return run.reports().stream()
          .map(
              report ->
                  lineage.newOutputDataset(
                      run.project().name(),
                      "reports/" + report.id(),
                      lineage
                          .newDatasetFacetsBuilder()
                          .documentation(
                              lineage.newDocumentationDatasetFacet(
                                  report.title().in(locale), "text/plain"))
                          .ownership(tables.ownership(report.owner()))
                          .build(),
                      null));
    }
  }
}
