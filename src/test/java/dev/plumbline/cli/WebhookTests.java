package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.plumbline.report.SampleRuns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTests {
  private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger calls = new AtomicInteger();
  private volatile int failures = 0;
  private volatile int failure = 503;
  private HttpServer server;

  @TempDir private Path folder;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/secret-token",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean fails = calls.getAndIncrement() < failures;
          if (!fails) {
            posted.add(body);
          }
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/elsewhere");
          exchange.sendResponseHeaders(fails ? failure : 200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void slackIsToldInBlocks() throws IOException {
    NotifiedProject project = project("slack");

    assertThat(project.mail()).isZero();

    JsonNode body = onlyBody();
    assertThat(body.path("text").asText())
        .isEqualTo(
            "Weighbridge &amp; Sons &lt;logistics&gt;: 1 of 5 checks failed, 1 could not be checked.");
    assertThat(body.findValuesAsText("type")).contains("header", "section", "context");
    assertThat(body.toString())
        .contains("199 of 2,000 rows", "<https://quality.example/index.html|Open the report>");
    assertThat(project.output().toString()).isEqualTo("Told: marketing (run)%n".formatted());
  }

  @Test
  void teamsIsToldInACard() throws IOException {
    assertThat(project("teams").mail()).isZero();

    JsonNode card = onlyBody().path("attachments").path(0).path("content");
    assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.path("body").findValuesAsText("text"))
        .contains(
            "1 of 5 checks failed, 1 could not be checked.", "Contacts have an email address");
    assertThat(card.path("actions").path(0).path("url").asText())
        .isEqualTo("https://quality.example/index.html");
  }

  @Test
  void anythingElseIsToldInPlainJson() throws IOException {
    assertThat(project("generic").mail()).isZero();

    JsonNode body = onlyBody();
    assertThat(body.path("as_of").asText()).isEqualTo("2026-06-30");
    assertThat(body.path("counts").path("failed").asLong()).isEqualTo(1);
    assertThat(body.path("attention").path(0).path("title").asText())
        .isEqualTo("Contacts have an email address");
  }

  @Test
  void aWebhookIsToldOnce() throws IOException {
    NotifiedProject project = project("generic");

    project.mail();
    project.mail();

    assertThat(posted).hasSize(1);
  }

  @Test
  void oneThatIsBusyIsTriedAgain() throws IOException {
    failures = 1;

    assertThat(project("generic").mail()).isZero();

    assertThat(posted).hasSize(1);
    assertThat(calls).hasValue(2);
  }

  @Test
  void oneThatRefusesIsNamedWithoutItsAddressAndToldNextTime() throws IOException {
    failures = 1;
    failure = 404;
    NotifiedProject project = project("generic");

    assertThat(project.mail()).isEqualTo(12);

    assertThat(project.errors().toString())
        .startsWith(
            "Not told: marketing. The webhook refuses the message (HTTP 404): check its address,"
                + " and its kind.")
        .doesNotContain("secret-token");
    assertThat(project.mail()).isZero();
    assertThat(posted).hasSize(1);
  }

  @Test
  void nobodyIsFollowedWhoPointsElsewhere() throws IOException {
    failures = 1;
    failure = 307;

    assertThat(project("generic").mail()).isEqualTo(12);

    assertThat(posted).isEmpty();
  }

  @Test
  void anAddressThatOthersCanReadIsAFaultThatDoesNotTellIt() throws IOException {
    NotifiedProject project = project("generic");
    Path settings = folder.resolve("plumbline.yml");
    Files.writeString(
        settings, Files.readString(settings).replace("http://127.0.0.1", "http://hooks.example"));

    assertThat(project.mail()).isEqualTo(2);

    assertThat(project.errors().toString())
        .contains("the url of a webhook is no address that can be written to unread by others")
        .doesNotContain("secret-token");
  }

  private NotifiedProject project(String kind) throws IOException {
    NotifiedProject project = new NotifiedProject(folder).after(SampleRuns.inEnglish(), "crm");
    Files.writeString(
        folder.resolve("plumbline.yml"),
        """
        name: Weighbridge
        owner: crm
        owners:
          crm: {name: CRM team, email: crm@vectura.example}
        profile: demo
        profiles:
          demo:
            webhooks:
              - {name: marketing, kind: %s, url: "http://127.0.0.1:%d/secret-token"}
        """
            .formatted(kind, server.getAddress().getPort()));
    return project;
  }

  private JsonNode onlyBody() throws IOException {
    assertThat(posted).hasSize(1);
    return new ObjectMapper().readTree(posted.get(0));
  }
}
