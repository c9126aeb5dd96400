package dev.plumbline.bench;

import org.apache.spark.sql.SparkSession;

/** The least that Spark can do: a session as it comes, which counts the rows of one CSV file. */
final class ReferenceSession {
  private ReferenceSession() {}

  public static void main(String[] arguments) {
    try (SparkSession session =
        SparkSession.builder().appName("reference").master("local[*]").getOrCreate()) {
      System.out.println(session.read().option("header", true).csv(arguments[0]).count());
    }
  }
}
