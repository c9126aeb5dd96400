package dev.plumbline.report.ci;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.report.Output;
import dev.plumbline.report.Verdict;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes {@code ci/gl-code-quality-report.json}: one finding for each check that failed or could
 * not be checked, at the line where it is defined.
 */
public final class CodeQuality implements Output {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      new JsonMapper()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Path file =
        Files.createDirectories(folder.resolve("ci")).resolve("gl-code-quality-report.json");
    CheckText text = new CheckText(run);
    List<Finding> findings =
        Verdict.of(run).attention().stream().map(check -> finding(check, text)).toList();
    Files.writeString(file, WRITER.writeValueAsString(findings) + "\n");
  }

  private static Finding finding(CheckResult check, CheckText text) {
    return new Finding(
        check.table() + ": " + text.title(check) + " – " + text.finding(check),
        check.id(),
        fingerprint(check),
        severity(check),
        new Location(check.place().file(), new Lines(check.place().line())));
  }

  /**
   * The severity in GitLab's words. Its most severe one is kept for checks that could not be
   * evaluated: nothing else in this format tells them from wrong data, and what they would have
   * found is unknown.
   */
  private static String severity(CheckResult check) {
    if (check.outcome() == Outcome.ERROR) {
      return "blocker";
    }
    return switch (check.severity()) {
      case CRITICAL -> "critical";
      case WARNING -> "major";
      case INFO -> "minor";
    };
  }

  /** The same as long as table and id are, whatever the texts and counts say. */
  private static String fingerprint(CheckResult check) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String identity = check.table() + "\n" + check.id();
      return HexFormat.of().formatHex(digest.digest(identity.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private record Finding(
      String description,
      @JsonProperty("check_name") String checkName,
      String fingerprint,
      String severity,
      Location location) {}

  private record Location(String path, Lines lines) {}

  private record Lines(int begin) {}
}
