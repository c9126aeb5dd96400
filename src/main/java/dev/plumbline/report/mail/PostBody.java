package dev.plumbline.report.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.project.Webhook;
import dev.plumbline.report.mail.RunDigest.Line;
import dev.plumbline.report.site.Formats;
import dev.plumbline.report.site.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says a digest in the JSON that a channel understands. */
record PostBody(RunDigest digest, Texts texts, Formats formats, String link) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String of(Webhook.Kind kind) {
    ObjectNode body =
        switch (kind) {
          case SLACK -> slack();
          case TEAMS -> teams();
          case GENERIC -> generic();
        };
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A body is made of texts and numbers", e);
    }
  }

  /** Blocks of Slack's Block Kit; {@code text} is what notifications and screen readers say. */
  private ObjectNode slack() {
    ObjectNode body = JSON.createObjectNode();
    body.put("text", escaped(digest.project() + ": " + digest.verdict()));
    body.put("unfurl_links", false);
    ArrayNode blocks = body.putArray("blocks");
    ObjectNode header = blocks.addObject().put("type", "header");
    header.putObject("text").put("type", "plain_text").put("text", digest.project());
    section(blocks, "*" + escaped(digest.verdict()) + "*\n" + escaped(counts()));
    for (Line line : digest.attention()) {
      section(blocks, "*" + escaped(line.title()) + "*\n" + escaped(about(line)));
    }
    section(blocks, "<" + link + "|" + escaped(texts.of("mail.open")) + ">");
    ObjectNode footer = blocks.addObject().put("type", "context");
    footer
        .putArray("elements")
        .addObject()
        .put("type", "mrkdwn")
        .put("text", escaped(String.join("\n", footer())));
    return body;
  }

  private static void section(ArrayNode blocks, String text) {
    ObjectNode section = blocks.addObject().put("type", "section");
    section.putObject("text").put("type", "mrkdwn").put("text", text);
  }

  /** The three signs that mean something in Slack's texts, as its documentation has them. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A message with one adaptive card, as workflows of Teams take it. */
  private ObjectNode teams() {
    ObjectNode body = JSON.createObjectNode().put("type", "message");
    ObjectNode attachment = body.putArray("attachments").addObject();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
    ObjectNode card = attachment.putObject("content");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard").put("version", "1.4");
    ArrayNode blocks = card.putArray("body");
    text(blocks, digest.project()).put("isSubtle", true);
    text(blocks, digest.verdict()).put("weight", "Bolder").put("size", "Medium");
    text(blocks, counts());
    for (Line line : digest.attention()) {
      text(blocks, line.title()).put("weight", "Bolder").put("separator", true);
      text(blocks, about(line)).put("isSubtle", true).put("spacing", "None");
    }
    footer().forEach(line -> text(blocks, line).put("isSubtle", true).put("size", "Small"));
    ObjectNode open = card.putArray("actions").addObject();
    open.put("type", "Action.OpenUrl").put("title", texts.of("mail.open")).put("url", link);
    return body;
  }

  /** Signs of Markdown that a text begins, ends or links with are shown as they are. */
  private static ObjectNode text(ArrayNode blocks, String text) {
    String plain = text.replaceAll("([\\\\*_\\[\\]`#])", "\\\\$1");
    return blocks.addObject().put("type", "TextBlock").put("text", plain).put("wrap", true);
  }

  private ObjectNode generic() {
    ObjectNode body = JSON.createObjectNode();
    body.put("project", digest.project());
    body.put("run", digest.runId());
    body.put("as_of", digest.asOf().toString());
    body.put("outcome", digest.outcome());
    body.put("verdict", digest.verdict());
    ObjectNode counts = body.putObject("counts");
    digest.counts().forEach(count -> counts.put(count.outcome(), count.number()));
    ArrayNode attention = body.putArray("attention");
    for (Line line : digest.attention()) {
      attention
          .addObject()
          .put("severity", line.severity())
          .put("status", line.status())
          .put("title", line.title())
          .put("table", line.table())
          .put("owner", line.owner())
          .put("rows", line.rows());
    }
    body.put("unlisted", digest.unlisted());
    body.put("link", link);
    return body;
  }

  private String counts() {
    return digest.counts().stream()
        .map(count -> count.word() + ": " + formats.count(count.number()))
        .collect(Collectors.joining(" · "));
  }

  private static String about(Line line) {
    List<String> parts = new ArrayList<>(List.of(line.severityWord(), line.status()));
    if (!line.rows().isEmpty()) {
      parts.add(line.rows());
    }
    parts.addAll(List.of(line.table(), line.owner()));
    return String.join(" · ", parts);
  }

  private List<String> footer() {
    List<String> lines = new ArrayList<>();
    if (digest.unlisted() > 0) {
      lines.add(texts.of("mail.unlisted", digest.unlisted()));
    }
    lines.add(
        texts.of("mail.asOf", formats.date(digest.asOf()))
            + " · "
            + texts.of("mail.run", digest.runId()));
    return lines;
  }
}
