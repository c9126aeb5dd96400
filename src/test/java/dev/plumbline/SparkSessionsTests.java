package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class SparkSessionsTests {

  @Test
  void settingsThatChangeWhatSqlMeansAreOverruled() {
    Map<String, String> settings =
        Map.of(
            "spark.sql.ansi.enabled", "true",
            "spark.sql.session.timeZone", "Asia/Tokyo",
            "spark.sql.parser.escapedStringLiterals", "true",
            "spark.sql.parser.quotedRegexColumnNames", "true");
    settings.forEach(TestSpark.session().conf()::set);
    SparkSession session = SparkSessions.open(Optional.empty(), Optional.empty());
    assertThat(session.conf().get("spark.sql.session.timeZone")).isEqualTo("UTC");
    assertThat(settings.keySet().stream().filter(name -> !name.endsWith("timeZone")))
        .allSatisfy(name -> assertThat(session.conf().get(name)).isEqualTo("false"));
  }
}
