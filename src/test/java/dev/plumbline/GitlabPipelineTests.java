package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds .gitlab-ci.yml against GitLab's own schema, which gitlab-ci-local carries. */
final class GitlabPipelineTests {
  private static final String TOOL = System.getProperty("plumbline.gitlab-ci-local", "");

  @TempDir private Path folder;

  @BeforeEach
  void findTheTool() {
    assumeTrue(
        !TOOL.isEmpty(), "no gitlab-ci-local: set the system property plumbline.gitlab-ci-local");
  }

  @Test
  void thePipelineKeepsToTheSchema() throws IOException {
    Command listing = list(Files.readString(Path.of(".gitlab-ci.yml")));

    assertThat(listing.exitCode()).as(listing.errors()).isZero();
    assertThat(listing.output()).containsPattern("verify .*\\R(.*\\R)*check .*\\[10\\]");
  }

  @Test
  void aWordThatGitlabDoesNotKnowIsRefused() throws IOException {
    Command listing =
        list(Files.readString(Path.of(".gitlab-ci.yml")).replace("when: always", "when: ever"));

    assertThat(listing.exitCode()).isNotZero();
  }

  private Command list(String pipeline) throws IOException {
    Files.writeString(folder.resolve(".gitlab-ci.yml"), pipeline);
    run("git", "init", "-q", "-b", "main");
    run("git", "remote", "add", "origin", "git@git.example:marketing/plumbline.git");
    return run(TOOL, "--list");
  }

  private Command run(String... words) {
    return Command.run(folder, Map.of(), List.of(words));
  }
}
