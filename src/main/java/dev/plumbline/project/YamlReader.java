package dev.plumbline.project;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML text into a document; what is not well-formed is a fault with its line. */
final class YamlReader {
  private static final int MOST_ALIASES = 50;
  private static final int DEEPEST = 50;

  private final Faults faults;

  YamlReader(Faults faults) {
    this.faults = faults;
  }

  /** Empty where the text is not one well-formed YAML document. */
  Optional<Document> read(String file, String text) {
    try {
      Node node = compose(text);
      if (node == null) {
        faults.add(new Place(file, 1), "the file is empty", "fill it or remove it");
        return Optional.empty();
      }
      return Optional.of(new YamlTree(file, faults).document(node));
    } catch (MarkedYAMLException e) {
      malformed(new Place(file, e.getProblemMark().getLine() + 1), e.getProblem());
    } catch (ReaderException e) {
      malformed(new Place(file, lineOf(e.getPosition(), text)), "a control character");
    } catch (YAMLException e) {
      // Only the limits on aliases and nesting are reported without a line.
      faults.add(
          new Place(file, 1),
          "too many aliases or too deeply nested",
          "write the values out, at most " + DEEPEST + " levels deep");
    }
    return Optional.empty();
  }

  private static Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(ProjectFiles.MOST_BYTES);
    return new Composer(
            new ParserImpl(new StreamReader(text), options), new PlainScalars(), options)
        .getSingleNode();
  }

  private void malformed(Place place, String problem) {
    if (problem.contains("(TAB)")) {
      faults.add(place, "a tab stands where YAML wants spaces", "indent with spaces");
    } else {
      faults.add(place, "not well-formed YAML: " + problem, "mend this line or the one before");
    }
  }

  private static int lineOf(int position, String text) {
    int end = Math.min(position, text.length());
    return 1 + (int) text.substring(0, end).chars().filter(character -> character == '\n').count();
  }
}
