package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.Metric.Direction;
import dev.plumbline.project.Metric.Unit;
import dev.plumbline.project.ReportDefinition.Chart.Kind;
import dev.plumbline.project.Severity;
import dev.plumbline.project.Standing.Force;
import dev.plumbline.result.Answer;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTests {
  private static final Path TEMPLATES = Path.of("templates");
  private static final Path CODE = Path.of("src/main/java/dev/plumbline/report/site");
  private static final Path MAIL = CODE.resolveSibling("mail");
  private static final Pattern KEY = Pattern.compile("\"((?:[a-z_]+)(?:\\.[a-zA-Z_]+)+)\"");

  @Test
  void bothLanguagesHaveTheSameMessages() throws IOException {
    assertThat(bundle("nl").stringPropertyNames()).isEqualTo(bundle("en").stringPropertyNames());
  }

  @Test
  void noMessageIsEmptyOrLeftUntranslatedAsASentence() throws IOException {
    Properties dutch = bundle("nl");
    Properties english = bundle("en");
    for (String key : english.stringPropertyNames()) {
      assertThat(dutch.getProperty(key)).as(key).isNotBlank();
      if (english.getProperty(key).contains(". ")) {
        assertThat(dutch.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
      }
    }
  }

  @Test
  void everyMessageIsUsed() throws IOException {
    Set<String> used = new TreeSet<>(keys(CODE, ".java"));
    used.addAll(keys(MAIL, ".java"));
    used.addAll(keys(TEMPLATES, ".ftlh"));
    used.addAll(keys(TEMPLATES, ".ftl"));
    used.addAll(words());
    assertThat(bundle("en").stringPropertyNames())
        .allMatch(key -> used.contains(key) || key.startsWith("dimension."));
  }

  @Test
  void everyMessageAskedForIsThere() throws IOException {
    Set<String> asked = new TreeSet<>(words());
    asked.addAll(asked(CODE));
    asked.addAll(asked(TEMPLATES));
    assertThat(bundle("en").stringPropertyNames()).containsAll(asked);
  }

  @Test
  void aLanguageThatIsNotThereIsEnglish() throws IOException {
    Texts texts = Texts.read(Templates.of(RenderedSite.NO_PROJECT), Locale.forLanguageTag("fi"));
    assertThat(texts.locale()).isEqualTo(Locale.ENGLISH);
    assertThat(texts.of("index.title")).isEqualTo("Overview");
  }

  @Test
  void aMissingMessageIsNamed() throws IOException {
    Texts texts = Texts.read(Templates.of(RenderedSite.NO_PROJECT), Locale.ENGLISH);
    assertThatThrownBy(() -> texts.of("no.such.key"))
        .hasMessage("The message no.such.key is missing in messages_en.properties");
  }

  private static Properties bundle(String language) throws IOException {
    Properties messages = new Properties();
    messages.load(
        Files.newBufferedReader(TEMPLATES.resolve("messages_" + language + ".properties")));
    return messages;
  }

  private static Set<String> words() {
    return Stream.<Enum<?>[]>of(
            Outcome.values(),
            FindingState.values(),
            Answer.values(),
            Severity.values(),
            Unit.values(),
            Direction.values(),
            Kind.values(),
            Force.values(),
            Trust.State.values(),
            ColumnClass.values())
        .flatMap(Arrays::stream)
        .map(one -> one.getDeclaringClass().getSimpleName() + "." + one.name())
        .map(key -> key.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys(Path folder, String ending) throws IOException {
    return matches(folder, ending, KEY);
  }

  private static Set<String> asked(Path folder) throws IOException {
    return matches(
        folder, "", Pattern.compile("(?:texts|texts\\(\\))\\s*\\.of\\(\\s*\"([^\"]+)\"[,)]"));
  }

  private static Set<String> matches(Path folder, String ending, Pattern pattern)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> texts =
          files.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(ending)).toList();
      return texts.stream()
          .flatMap(file -> pattern.matcher(read(file)).results())
          .map(match -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
