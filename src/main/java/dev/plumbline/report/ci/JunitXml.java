package dev.plumbline.report.ci;

import dev.plumbline.report.Output;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes {@code ci/junit.xml}: one test suite for each table, one test case for each check.
 *
 * <p>A failed check is a failure, one that could not be checked is an error. The only time in it is
 * the as-of date.
 */
public final class JunitXml implements Output {

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("ci")).resolve("junit.xml");
    try (Writer text = Files.newBufferedWriter(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JunitDocument(run, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
