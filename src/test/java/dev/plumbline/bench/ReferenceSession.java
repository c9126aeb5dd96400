package dev.plumbline.bench;

import org.apache.spark.sql.SparkSession;

/** The least that Spark can do: a session as it comes, which counts the rows of one CSV file. */
final class ReferenceSession {
  private ReferenceSession() {}

  public static void main(String[] arguments) {
    try (SparkSession session = open()) {
      System.out.println(session.read().option("header", true).csv(arguments[0]).count());
    }
  }

  static SparkSession open() {
    return SparkSession.builder()
        .appName("reference")
        .master("local[*]")
        .config("spark.ui.enabled", false)
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate();
  }
}
