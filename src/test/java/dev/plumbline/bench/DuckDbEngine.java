package dev.plumbline.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The same statements over the same files in DuckDB. */
final class DuckDbEngine implements Engine.Metrics {
  private final Connection connection;

  DuckDbEngine(Path folder) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIEW contact AS SELECT * FROM read_parquet('%s/contact.parquet/*.parquet')"
              .formatted(folder));
    }
  }

  @Override
  public void compute() throws SQLException {
    List<String> statements = ContactMetrics.statements("regexp_matches");
    long rows = first(statements.get(0), 1);
    if (rows != first(statements.get(1), 2) || first(statements.get(2), 1) != 0) {
      throw new IllegalStateException("The metrics are not those of the table");
    }
  }

  private long first(String sql, int column) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(column);
    }
  }
}
