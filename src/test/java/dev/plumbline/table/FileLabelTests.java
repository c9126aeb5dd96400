package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ShownPath;
import org.junit.jupiter.api.Test;

/** What of a file's name is shown. */
class FileLabelTests {
  @Test
  void whatTheProjectWroteIsShown() {
    assertThat(FileLabel.of("exports/crm/contact*.csv").of("exports/crm/contact.csv", 1))
        .isEqualTo("exports/crm/contact.csv");
  }

  @Test
  void datesNumbersAndCodesAreShown() {
    FileLabel label = FileLabel.of("exports");
    for (String plain :
        new String[] {
          "exports/2026-06.csv",
          "exports/nl/20260630_q2.csv",
          "exports/part-00007.c000.gz",
          "exports/jun 12.xlsx"
        }) {
      assertThat(label.of(plain, 1)).isEqualTo(plain);
    }
  }

  @Test
  void anyOtherWordIsHiddenAndThePositionTellsTheFile() {
    FileLabel label = FileLabel.of("exports/*.csv");
    assertThat(label.of("exports/jan.jansen@example.com.csv", 3))
        .isEqualTo("exports/jan.•••.csv#3");
    assertThat(label.of("exports/Quetzalcoatl 2026.csv", 4)).isEqualTo("exports/••• 2026.csv#4");
    assertThat(label.of("exports/0612345678.csv", 5)).isEqualTo("exports/•••.csv#5");
    assertThat(label.of("exports/email=a@b.org/06-12345678.csv", 6))
        .isEqualTo("exports/•••=a@b.•••/06-•••.csv#6");
  }

  @Test
  void aPathOfTheProjectIsShownWithoutAddressesNumbersAndLogIns() {
    assertThat(ShownPath.of("in/jan@example.com/0612345678.csv")).isEqualTo("in/•••/•••.csv");
    assertThat(ShownPath.of("in/+31 6 1234 5678.csv")).isEqualTo("in/•••.csv");
    assertThat(ShownPath.of("s3a://key:secret@bucket/in.csv")).isEqualTo("s3a://bucket/in.csv");
    assertThat(ShownPath.of("in/20260101-20260131/a?.csv"))
        .isEqualTo("in/20260101-20260131/a?.csv");
  }
}
