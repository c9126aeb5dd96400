package dev.plumbline.cli;

import dev.plumbline.report.RunFile;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A project with a finished run, and the terminal that its owners are mailed from. */
record NotifiedProject(Path folder, StringWriter output, StringWriter errors) {
  static final String SITE = "https://quality.example/";

  NotifiedProject(Path folder) {
    this(folder, new StringWriter(), new StringWriter());
  }

  /** Writes the settings: the profile demo sends through this port, the profile local cannot. */
  NotifiedProject sendingTo(int port, String security) throws IOException {
    Files.writeString(
        folder.resolve("plumbline.yml"),
        """
        name: Weighbridge
        owner: crm
        owners:
          crm: {name: CRM team, email: crm@vectura.example}
          marketing-ops: {name: Marketing Operations, email: ops@vectura.example}
          mistyped: {name: Mistyped, email: "no<body@vectura.example"}
          visitors: {name: Visitors}
        profile: local
        profiles:
          demo:
            mail: {host: 127.0.0.1, port: %d, security: %s, from: quality@vectura.example, retry_for: PT2S}
          local: {fail_on: never}
        """
            .formatted(port, security));
    return this;
  }

  /** Writes a run of one report for these recipients. */
  NotifiedProject after(RunResult run, String... recipients) throws IOException {
    ReportResult report = run.reports().get(0);
    ReportResult read =
        new ReportResult(
            report.id(),
            report.title(),
            report.question(),
            report.owner(),
            List.of(recipients),
            report.sections());
    new RunFile()
        .write(
            new RunResult(
                run.format(),
                run.project(),
                run.run(),
                run.tables(),
                run.metrics(),
                List.of(read),
                run.earlier(),
                run.findings(),
                run.lineage()),
            folder);
    return this;
  }

  /** Runs the command, and gives its exit code. */
  int mail(String... options) {
    List<String> words = new ArrayList<>(List.of("notify", "--project", folder.toString()));
    words.addAll(List.of("--run", folder.resolve(RunFile.NAME).toString()));
    if (!Arrays.asList(options).contains("--url")) {
      words.addAll(List.of("--url", SITE));
    }
    words.addAll(Arrays.asList(options));
    return Plumbline.commandLine()
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(words.toArray(String[]::new));
  }
}
