package dev.plumbline.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.table.TableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No value of a person gets into a suggestion, whatever column it is in. */
class SuggestionCanaryTests {
  private static final List<String> COLUMNS =
      List.of(
          "first_name",
          "last_name",
          "email",
          "phone",
          "address",
          "city",
          "birth_date",
          "salary",
          "iban",
          "bsn",
          "password",
          "ip_address",
          "job_title",
          "remarks",
          "agent",
          "age",
          "whatever",
          "shoe_size",
          "seen",
          "name");

  @TempDir Path folder;

  @Test
  void valuesOfPersonalColumnsAreAbsent() throws IOException {
    SuggestedProject project = SuggestedProject.in(folder);
    List<String> planted = new ArrayList<>();
    StringBuilder rows = new StringBuilder("id," + String.join(",", COLUMNS) + ",status,channel\n");
    for (int row = 1; row <= 400; row++) {
      List<String> cells = cells(row % 5);
      planted.addAll(cells);
      String status = row == 17 ? "zebedee.quux@example.net" : row % 2 == 0 ? "OPEN" : "CLOSED";
      String channel = row == 18 ? "Xantippe Zwart" : "MAIL";
      rows.append(row).append(',').append(String.join(",", cells));
      rows.append(',').append(status).append(',').append(channel).append('\n');
    }
    project.file("person.csv", rows.toString());
    String text = project.suggest("person", "person.csv");
    planted.add("zebedee");
    planted.add("Xantippe");
    for (String value : planted) {
      assertThat(text).doesNotContain(value);
    }
    assertThat(text)
        .contains("status: {type: string, class: personal}")
        .contains("iban: {type: string, class: sensitive}")
        .contains("password: {type: string, class: sensitive}")
        .contains("whatever: {type: string, class: personal}");
    project.requireToHold("person", text);
  }

  @Test
  void aRowInPlaceOfTheHeaderIsNotPrinted() throws IOException {
    SuggestedProject project = SuggestedProject.in(folder);
    project.file("t.csv", "Quirinus,quirinus@vogel.example,3\nAnna,anna@vogel.example,4\n");
    assertThatThrownBy(() -> project.suggest("t", "t.csv"))
        .isInstanceOf(TableException.class)
        .hasMessage(
            "The first line of t.csv holds addresses or telephone numbers, not names of columns: add"
                + " the header.");
  }

  /** Five persons in all, so that every column has few values. */
  private static List<String> cells(int person) {
    return List.of(
        "Quirinus" + person,
        "Zwaluwenstein" + person,
        "q%d@vogel.example".formatted(person),
        "+31 6 9876543" + person,
        "Kerklaan 77%d".formatted(person),
        "Appelscha" + person,
        "1967-03-1%d".formatted(person + 1),
        String.format(Locale.ROOT, "8765%d.25", person),
        "NL91ABNA041716430" + person,
        "11122233" + person,
        "hunter%d%d".formatted(person, 77),
        "10.99.88.7" + person,
        "Opperhoofd" + person,
        "belt nooit terug" + person,
        "Meneer Agent" + person,
        "97%d".formatted(person),
        "Ietsjes" + person,
        "4%d.75".formatted(person),
        "1999-12-2%d".formatted(person),
        "Naamloos" + person);
  }
}
