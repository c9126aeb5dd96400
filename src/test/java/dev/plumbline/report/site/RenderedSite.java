package dev.plumbline.report.site;

import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A site on disk, whose pages can be asked questions. */
final class RenderedSite {
  /** A project that overrides no template. */
  static final Path NO_PROJECT = Path.of("no-such-project");

  private final Path folder;
  private final DocumentBuilder parser;
  private final XPath paths = XPathFactory.newInstance().newXPath();
  private final Map<Path, Document> documents = new HashMap<>();
  private final Map<Path, Set<String>> ids = new HashMap<>();

  private RenderedSite(Path folder, DocumentBuilder parser) {
    this.folder = folder;
    this.parser = parser;
  }

  static RenderedSite of(RunResult run, Path folder) throws IOException {
    new Site(NO_PROJECT).write(run, folder);
    try {
      return new RenderedSite(folder, DocumentBuilderFactory.newInstance().newDocumentBuilder());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  Path folder() {
    return folder;
  }

  List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  Map<String, String> files() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  String text(String page) throws IOException {
    return Files.readString(folder.resolve(page));
  }

  List<String> find(String page, String path) throws IOException {
    return find(folder.resolve(page), path);
  }

  /** The values of nodes of a page, white space made single. */
  List<String> find(Path page, String path) throws IOException {
    NodeList nodes;
    try {
      nodes = (NodeList) paths.evaluate(path, document(page), XPathConstants.NODESET);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
    List<String> values = new ArrayList<>();
    for (int node = 0; node < nodes.getLength(); node++) {
      values.add(nodes.item(node).getTextContent().strip().replaceAll("\\s+", " "));
    }
    return values;
  }

  /** What links within a page can lead to. */
  Set<String> ids(Path page) throws IOException {
    if (!ids.containsKey(page)) {
      ids.put(page, new HashSet<>(find(page, "//@id")));
    }
    return ids.get(page);
  }

  private Document document(Path page) throws IOException {
    if (!documents.containsKey(page)) {
      try {
        documents.put(page, parser.parse(page.toFile()));
      } catch (SAXException e) {
        throw new IOException(page + " is not well-formed", e);
      }
    }
    return documents.get(page);
  }
}
