package dev.plumbline.bench;

import com.amazon.deequ.VerificationResult;
import com.amazon.deequ.VerificationSuite;
import com.amazon.deequ.checks.Check;
import com.amazon.deequ.checks.CheckLevel;
import com.amazon.deequ.checks.CheckStatus;
import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.List;
import scala.collection.immutable.List$;

/** The same checks as a suite of Deequ, as its own examples write them. */
final class DeequEngine implements Engine.Metrics {
  private static final List<String> NO_COLUMNS = List$.MODULE$.empty();
  private static final Assertion ALL = share -> ((Number) share).doubleValue() == 1;
  private static final Assertion MOST = figure -> ((Number) figure).doubleValue() > 0.9;
  private static final Assertion NOT_NEGATIVE = figure -> ((Number) figure).doubleValue() >= 0;

  private final Dataset<Row> contacts;

  DeequEngine(Path folder) {
    this.contacts =
        ReferenceSession.open().read().parquet(folder.resolve("contact.parquet").toString());
  }

  @Override
  public void compute() {
    VerificationResult result = new VerificationSuite().onData(contacts).addCheck(check()).run();
    if (!result.status().equals(CheckStatus.Success())) {
      throw new IllegalStateException("Deequ's checks do not hold");
    }
  }

  private static Check check() {
    Check check =
        new Check(CheckLevel.Error(), "contacts", Check.apply$default$3())
            .hasSize(MOST, Option.empty())
            .hasCompleteness("email", MOST, Option.empty(), Option.empty())
            .hasCompleteness("country", ALL, Option.empty(), Option.empty())
            .hasMean("score", MOST, Option.empty())
            .hasSum("lifetime_value", MOST, Option.empty())
            .hasMin("score", NOT_NEGATIVE, Option.empty(), Option.empty())
            .hasMax("lifetime_value", MOST, Option.empty(), Option.empty())
            .hasStandardDeviation("score", MOST, Option.empty());
    check = complies(check, "country IN ('NL', 'BE', 'DE', 'FR', 'GB', 'ES')");
    check = complies(check, "email IS NULL OR email RLIKE '^[a-z0-9]+@[a-z.]+$'");
    check = complies(check, "phone RLIKE '^[+]316[0-9]{8}$'");
    check = complies(check, "score BETWEEN 0 AND 100");
    check = complies(check, "lifetime_value >= 0");
    check = complies(check, "length(name) BETWEEN 6 AND 20");
    check = complies(check, "birth_date BETWEEN DATE'1940-01-01' AND DATE'2010-01-01'");
    check = complies(check, "created_at > birth_date");
    return check
        .isUnique("contact_id", Option.empty(), Option.empty())
        .isUnique("email", Option.empty(), Option.empty());
  }

  /** Deequ sends some assertions to the executors. */
  private interface Assertion extends Function1<Object, Object>, Serializable {}

  private static Check complies(Check check, String condition) {
    return check.satisfies(condition, condition, MOST, Option.empty(), NO_COLUMNS, Option.empty());
  }
}
