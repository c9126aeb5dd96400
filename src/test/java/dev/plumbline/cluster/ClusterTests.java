package dev.plumbline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.report.RunFile;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.table.TaskFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the program on a real cluster. Set {@code plumbline.cluster.rounds} for more runs with
 * killed workers than a build has time for, and {@code plumbline.cluster.seed} for others.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ClusterTests {
  private static final int ROUNDS = Integer.getInteger("plumbline.cluster.rounds", 2);
  private static final long SEED = Long.getLong("plumbline.cluster.seed", 3);
  private static final int KILLS = 2;

  @TempDir static Path folder;
  private static StandaloneCluster cluster;
  private static Product product;
  private static String expected;
  private static long tasksOfARun = 100;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of(System.getProperty("java.home"), "bin", "java")),
        "no java to start the processes of a cluster with");
    SharedProject.write(folder.resolve("a project"));
    product = new Product(folder.resolve("a project"));
    cluster = StandaloneCluster.start(folder.resolve("spark"), 2);
    JavaProcess local = product.start("local[2]", folder.resolve("local"), Map.of());
    assertThat(local.await()).as(local.output()).isEqualTo(10);
    expected = result(folder.resolve("local"));
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  @Order(0)
  void theProjectTellsSomethingOfEverySource() throws IOException {
    RunResult run = RunFile.read(folder.resolve("local/run.json"));

    assertThat(run.count(Outcome.ERROR)).isZero();
    assertThat(run.tables())
        .allSatisfy(
            table ->
                assertThat(table.checks())
                    .anyMatch(
                        check -> check.outcome() == Outcome.FAILED && check.sample().isPresent()));
  }

  @Test
  @Order(0)
  void aRunOnAClusterFindsTheSame() throws IOException {
    List<Long> before = cluster.tasks();
    JavaProcess run = product.start(cluster.url(), folder.resolve("cluster"), Map.of());

    assertThat(run.await()).as(run.output()).isEqualTo(10);
    assertThat(result(folder.resolve("cluster"))).isEqualTo(expected);
    List<Long> after = cluster.tasks();
    for (int worker = 0; worker < after.size(); worker++) {
      assertThat(after.get(worker) - before.get(worker))
          .as("tasks of worker %d", worker)
          .isPositive();
    }
  }

  @Test
  @Order(1)
  void theJarForClustersFindsTheSameUnderSparkSubmit() throws IOException {
    Optional<Path> jar = jarForClusters();
    assumeTrue(jar.isPresent(), "no target/plumbline-*-spark.jar: it is made by mvn package");
    JavaProcess run =
        product.submit(
            cluster.sparkHome(),
            jar.get(),
            cluster.url(),
            folder.resolve("submitted"),
            Map.of("spark.serializer", "org.apache.spark.serializer.KryoSerializer"));

    assertThat(run.await()).as(run.output()).isEqualTo(10);
    assertThat(withoutVersion(result(folder.resolve("submitted"))))
        .isEqualTo(withoutVersion(expected));
  }

  @Test
  @Order(2)
  void aRunWhoseWorkersAreKilledFindsTheSameOrSaysThatItCouldNot() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Path out = folder.resolve("killed-" + round);
      JavaProcess run = product.start(cluster.url(), out, Map.of());
      for (int kill = 0; kill < KILLS; kill++) {
        awaitTasks(run, 1 + random.nextInt((int) tasksOfARun / KILLS));
        assertThat(kill > 0 || run.process().isAlive()).as(run.output()).isTrue();
        cluster.killWorker(random.nextInt(cluster.workers()));
        cluster.addWorker();
      }
      assertThat(run.await()).as(run.output()).isIn(10, 11);
      assertSameOrLost(RunFile.read(out.resolve("run.json")));
    }
  }

  @Test
  @Order(3)
  void aTableThatCannotBeComputedIsAnErrorThatNamesTheCauseAndTheOthersAreChecked()
      throws IOException, SQLException {
    assumeTrue(
        Files.exists(Path.of("/proc/self/cwd")), "no path that differs from process to process");
    try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
      fill(database);
      String url = "jdbc:postgresql://localhost:" + database.getPort() + "/postgres";
      Path project = ScatteredProject.write(folder.resolve("scattered"), url);
      JavaProcess run =
          new Product(project).start(cluster.url(), folder.resolve("unseen"), Map.of());
      assertThat(run.await()).as(run.output()).isEqualTo(11);
    }

    RunResult found = RunFile.read(folder.resolve("unseen/run.json"));
    assertThat(check(found, "visit-fresh").observed()).contains("2026-06-28T18:40");
    assertThat(check(found, "visit-began").unexpected()).contains(35L);
    assertThat(check(found, "seen-rows").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check(found, "unseen_text-rows").error()).contains(TaskFailure.FILE_NOT_FOUND);
    assertThat(check(found, "unseen_text-unique").error()).contains(TaskFailure.FILE_NOT_FOUND);
    assertThat(check(found, "unseen_parquet-opens").error()).contains(TaskFailure.FILE_NOT_FOUND);
    assertThat(check(found, "deadly-rows").error()).contains(TaskFailure.EXECUTOR_LOST);
  }

  @Test
  @Order(4)
  void aRunThatHasLostAllWorkersEndsInOneLineAndPublishesNothing() throws IOException {
    JavaProcess run =
        product.start(
            cluster.url(),
            folder.resolve("abandoned"),
            Map.of("spark.plumbline.executorTimeout", "15s"));
    awaitTasks(run, 5);
    while (cluster.workers() > 0) {
      cluster.killWorker(0);
    }

    assertThat(run.await()).as(run.output()).isEqualTo(1);
    assertThat(lastLine(run))
        .isEqualTo(
            cluster.url()
                + " has given no executor for 15 seconds: start workers there, or free their cores"
                + " and memory.");
    assertThat(folder.resolve("abandoned")).doesNotExist();
  }

  private static void fill(EmbeddedPostgres database) throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE visit AS SELECT n AS visit_id, TIMESTAMP '2026-06-01 00:00:00'"
              + " + n * INTERVAL '20 minutes' AS began_at FROM generate_series(1, 2000) n");
    }
  }

  private static void awaitTasks(JavaProcess run, long more) {
    long enough = sum(cluster.tasks()) + more;
    Patience.await(
        "%d more tasks are running".formatted(more),
        () -> sum(cluster.tasks()) >= enough || !run.process().isAlive(),
        run::output);
  }

  private static long sum(List<Long> tasks) {
    return tasks.stream().mapToLong(Long::longValue).sum();
  }

  /** What was found is what a whole cluster finds, or an error that names the loss. */
  private static void assertSameOrLost(RunResult found) throws IOException {
    RunResult whole = RunFile.read(folder.resolve("local/run.json"));
    Map<String, CheckResult> wanted =
        whole.checks().collect(Collectors.toMap(CheckResult::id, Function.identity()));
    assertThat(found.checks())
        .hasSameSizeAs(wanted.values())
        .allSatisfy(
            check -> {
              if (check.outcome() == Outcome.ERROR) {
                assertThat(check.error()).contains(TaskFailure.EXECUTOR_LOST);
              } else {
                assertThat(check).isEqualTo(wanted.get(check.id()));
              }
            });
    if (found.count(Outcome.ERROR) == 0) {
      assertThat(found.reports()).isEqualTo(whole.reports());
    }
  }

  /** All of {@code run.json} but the moment, the duration and what they change. */
  private static String result(Path site) throws IOException {
    return Files.readString(site.resolve("run.json"))
        .replaceAll("\"(seconds|started_at)\" : [^,\\n}]+", "\"$1\"");
  }

  /** Only a jar knows its version. */
  private static String withoutVersion(String result) {
    return result.replaceAll("\"version\" : \"[^\"]+\"", "");
  }

  private static CheckResult check(RunResult run, String id) {
    return run.checks().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
  }

  private static String lastLine(JavaProcess run) {
    List<String> lines = run.output().lines().toList();
    return lines.get(lines.size() - 1);
  }

  private static Optional<Path> jarForClusters() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("plumbline-.*-spark\\.jar"))
          .map(Path::toAbsolutePath)
          .findFirst();
    }
  }
}
