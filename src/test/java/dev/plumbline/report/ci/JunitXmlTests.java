package dev.plumbline.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.Severity;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class JunitXmlTests {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    new JunitXml().write(SampleRuns.inEnglish(), folder);
    file = folder.resolve("ci/junit.xml");
  }

  @Test
  void theFileFollowsTheFormat() throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(getClass().getResource("junit.xsd"))
        .newValidator()
        .validate(new StreamSource(file.toFile()));
  }

  @Test
  void everyTableIsASuiteAndEveryCheckACase() throws Exception {
    assertThat(value("count(//testsuite)")).isEqualTo("3");
    assertThat(value("count(//testsuite[@name='contact']/testcase)")).isEqualTo("3");
    assertThat(value("//testcase[@name='contact-email-present']/@classname")).isEqualTo("contact");
    assertThat(value("//testcase[@name='contact-email-present']/@file"))
        .isEqualTo("checks/contact.yml");
  }

  @Test
  void theTotalsAreThoseOfTheCases() throws Exception {
    for (String scope : new String[] {"/testsuites", "/testsuites/testsuite[@name='invoice']"}) {
      assertThat(value(scope + "/@tests")).isEqualTo(value("count(" + scope + "//testcase)"));
      assertThat(value(scope + "/@failures")).isEqualTo(value("count(" + scope + "//failure)"));
      assertThat(value(scope + "/@errors")).isEqualTo(value("count(" + scope + "//error)"));
      assertThat(value(scope + "/@skipped")).isEqualTo(value("count(" + scope + "//skipped)"));
    }
    assertThat(value("count(//failure)")).isEqualTo("1");
    assertThat(value("count(//error)")).isEqualTo("1");
    assertThat(value("count(//skipped)")).isEqualTo("1");
  }

  @Test
  void aFailureSaysAllThatItsOwnerNeeds() throws Exception {
    assertThat(value("//failure/@message"))
        .isEqualTo("Contacts have an email address: 199 of 2,000 rows");
    assertThat(value("//failure/@type")).isEqualTo("critical");
    assertThat(value("//failure"))
        .isEqualTo(
            """
            expected: email is not null in at least 95% of rows
            found: 199 of 2,000 rows
            why it matters: A contact without an address can never be reached.
            how to fix it: Make the field required on the <web form>.
            owner: CRM team
            defined at: checks/contact.yml:14
            most often: (no value) (1,198), <b>| (2)
            sample: contact_id | email
              C-1001 | (no value)
              =2+5<b> | j•••@e•••.com""");
  }

  @Test
  void aFailureSaysSinceWhen() throws Exception {
    new JunitXml().write(SampleRuns.inEnglish().knowing(List.of(worse())), folder);
    assertThat(value("//failure"))
        .contains("\nfinding: worse, since 2026-06-11 (19 days)\n")
        .contains("\ndefined at: checks/contact.yml:14\n");
  }

  private static Finding worse() {
    return new Finding(
        "0123456789abcdef",
        "contact",
        "contact-email-present",
        List.of(),
        Severity.CRITICAL,
        "crm",
        FindingState.WORSE,
        LocalDate.of(2026, 5, 2),
        LocalDate.of(2026, 6, 11),
        LocalDate.of(2026, 6, 30),
        Optional.empty(),
        19,
        Optional.of(199L),
        Optional.of(120L),
        false,
        Optional.empty());
  }

  @Test
  void anErrorIsNoFailure() throws Exception {
    assertThat(value("//testsuite[@name='invoice']//error/@message"))
        .isEqualTo("The table can be opened: could not be checked: The database does not answer.");
    assertThat(value("//error")).contains("class of error: DATABASE_UNREACHABLE");
  }

  @Test
  void theOnlyTimeIsTheAsOfDate() throws Exception {
    assertThat(value("//testsuite[1]/@timestamp")).isEqualTo("2026-06-30T00:00:00");
    assertThat(Files.readString(file)).doesNotContain("time=");
  }

  @Test
  void charactersThatXmlForbidsAreReplaced() {
    assertThat(XmlText.legal("a\u0000b\u001bc\ud800d\uffff\t😀"))
        .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffd\t😀");
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(file);
    RunResult again = SampleRuns.inEnglish();
    new JunitXml().write(again, folder);
    assertThat(file).hasBinaryContent(first);
  }

  private String value(String path) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    return XPathFactory.newInstance().newXPath().evaluate(path, document);
  }
}
