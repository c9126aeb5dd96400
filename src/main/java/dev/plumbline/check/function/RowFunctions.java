package dev.plumbline.check.function;

import dev.plumbline.expectation.RowFunction;
import java.io.Serializable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/** Makes the functions of rules known to a Spark session. */
public final class RowFunctions {
  private RowFunctions() {}

  /** Registers all of them, in place of any registered before. */
  public static void register(SparkSession session) {
    test(session, RowFunction.IS_JSON, JsonText::isJson);
    test(session, RowFunction.MEETS_JSON_SCHEMA, JsonText::meetsSchema);
    test(session, RowFunction.IS_DATE, DateText::isDate);
    test(session, RowFunction.IS_EMAIL, InternetAddress::isEmail);
    test(session, RowFunction.IS_PHONE, PhoneNumber::isValid);
    test(session, RowFunction.IS_IBAN, BankAccount::isIban);
    test(session, RowFunction.IS_IMPERSONAL, PersonalText::isImpersonal);
    test(session, RowFunction.IS_URL, InternetAddress::isUrl);
    UDF2<String, String, String> flaw =
        (text, grammar) -> text == null ? null : CampaignUrl.flaw(text, grammar);
    session.udf().register(RowFunction.UTM_FLAW.sqlName(), flaw, DataTypes.StringType);
  }

  private static void test(SparkSession session, RowFunction function, Test test) {
    UDF1<String, Boolean> nullable = text -> text == null ? null : test.passes(text);
    session.udf().register(function.sqlName(), nullable, DataTypes.BooleanType);
  }

  private static void test(SparkSession session, RowFunction function, ToldTest test) {
    UDF2<String, String, Boolean> nullable =
        (text, told) -> text == null ? null : test.passes(text, told);
    session.udf().register(function.sqlName(), nullable, DataTypes.BooleanType);
  }

  /** A test of a text, sent to whoever evaluates rows. */
  @FunctionalInterface
  private interface Test extends Serializable {
    boolean passes(String text);
  }

  /** A test of a text that is told something besides. */
  @FunctionalInterface
  private interface ToldTest extends Serializable {
    boolean passes(String text, String told);
  }
}
