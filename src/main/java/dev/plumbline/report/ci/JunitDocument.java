package dev.plumbline.report.ci;

import dev.plumbline.report.Excerpt;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements of a JUnit report, written in order. */
final class JunitDocument {
  // GitLab refuses to parse very large nodes.
  private static final int LONGEST_BODY = 10_000;

  private final RunResult run;
  private final XMLStreamWriter xml;
  private final CheckText text;

  JunitDocument(RunResult run, XMLStreamWriter xml) {
    this.run = run;
    this.xml = xml;
    this.text = new CheckText(run);
  }

  void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    newLine(0);
    xml.writeStartElement("testsuites");
    attribute("name", run.project().name());
    writeTotals(run.checks().toList());
    for (TableResult table : run.tables()) {
      writeSuite(table);
    }
    newLine(0);
    xml.writeEndElement();
    newLine(0);
    xml.writeEndDocument();
  }

  private void writeSuite(TableResult table) throws XMLStreamException {
    newLine(1);
    xml.writeStartElement("testsuite");
    attribute("name", table.name());
    attribute("timestamp", run.run().asOf() + "T00:00:00");
    writeTotals(table.checks());
    for (CheckResult check : table.checks()) {
      writeCase(check);
    }
    newLine(1);
    xml.writeEndElement();
  }

  private void writeTotals(List<CheckResult> checks) throws XMLStreamException {
    attribute("tests", String.valueOf(checks.size()));
    attribute("failures", count(checks, Outcome.FAILED));
    attribute("errors", count(checks, Outcome.ERROR));
    attribute("skipped", count(checks, Outcome.SKIPPED));
  }

  private void writeCase(CheckResult check) throws XMLStreamException {
    newLine(2);
    xml.writeStartElement("testcase");
    attribute("classname", check.table());
    attribute("name", check.id());
    attribute("file", check.place().file());
    switch (check.outcome()) {
      case FAILED -> writeFinding("failure", check);
      case ERROR -> writeFinding("error", check);
      case SKIPPED -> writeSkipped(check);
      case PASSED -> {
        // A test case without a child has passed.
      }
    }
    xml.writeEndElement();
  }

  private void writeFinding(String element, CheckResult check) throws XMLStreamException {
    newLine(3);
    xml.writeStartElement(element);
    attribute("message", text.title(check) + ": " + text.finding(check));
    attribute("type", check.severity().name().toLowerCase(Locale.ROOT));
    String body = Excerpt.of(String.join("\n", text.lines(check)), LONGEST_BODY);
    xml.writeCharacters(XmlText.legal(body));
    xml.writeEndElement();
    newLine(2);
  }

  private void writeSkipped(CheckResult check) throws XMLStreamException {
    newLine(3);
    xml.writeEmptyElement("skipped");
    if (check.reason().isPresent()) {
      attribute("message", text.finding(check));
    }
    newLine(2);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, XmlText.legal(value));
  }

  private void newLine(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String count(List<CheckResult> checks, Outcome outcome) {
    return String.valueOf(checks.stream().filter(check -> check.outcome() == outcome).count());
  }
}
