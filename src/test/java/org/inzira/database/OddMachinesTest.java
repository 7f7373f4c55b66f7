package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inzira.kernel.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Machines on which a plain start would fail. */
class OddMachinesTest {

  private static final String JAIL =
      """
      mount --make-rprivate / && mount --rbind / "$0" && exec chroot "$0" "$@"
      """;

  private Path home = Path.of("");

  @BeforeEach
  void findHome() throws IOException {
    home = Files.createTempDirectory(TestCluster.BINARIES, "home-");
  }

  @AfterEach
  void leaveHome() throws IOException {
    Trees.delete(home);
  }

  @Test
  void runsAsRootWhereUserNamespacesAreForbidden() throws Exception {
    var jail = Files.createDirectory(home.resolve("jail"));
    // In a changed root the kernel allows no user namespace; only root can make such a place.
    String[] prefix = {"unshare", "-m", "sh", "-c", JAIL, jail.toString()};
    assumeTrue(works(prefix), "needs root that may mount");

    count(prefix);
    assertThat(Files.getAttribute(home.resolve("postgres/data"), "unix:uid")).isEqualTo(65_534);

    // The same data serve where namespaces are allowed, and then again where they are not.
    count();
    assertThat(Files.getAttribute(home.resolve("postgres/data"), "unix:uid")).isEqualTo(0);
    assertThat(count(prefix)).contains("rows 3");
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    var data = Files.createDirectories(home.resolve("postgres/data"));
    Files.writeString(data.resolve("PG_VERSION"), "15\n");

    assertRefused("PostgreSQL 15", "pg_upgrade", data.toString());
    assertThat(data.resolve("postgresql.conf")).doesNotExist();
  }

  @Test
  void refusesAFullDiskBeforeItStarts() {
    assertThatThrownBy(() -> Disk.check(home, 3L << 20))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(Sentences.of(refused.refusals()))
                    .contains("3 MB are free")
                    .contains("Make room"));
    Disk.check(home, 300L << 20);
  }

  @Test
  void needsLessRoomOnceThereIsACluster() throws IOException {
    Files.createDirectory(home.resolve("data"));

    Disk.check(home, 100L << 20);
  }

  @Test
  void saysOfALostDatabaseWhetherTheDiskWasFull() {
    assertThat(Sentences.of(List.of(Loss.reason(true, home)))).contains("is full", "Make room");
    assertThat(Sentences.of(List.of(Loss.reason(false, home)))).contains("unexpectedly");
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(
            () -> PostgresCluster.start(home.resolve("postgres"), TestCluster.BINARIES, List.of()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(Sentences.of(refused.refusals())).contains(words));
  }

  private String count(String... prefix) throws IOException {
    try (var process = ClusterProcess.start(home, "count", prefix).awaitReady()) {
      return process.end();
    }
  }

  private static boolean works(String[] prefix) throws IOException {
    var command = new java.util.ArrayList<>(List.of(prefix));
    command.add("true");
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return Pause.untilEnd(process, java.time.Duration.ofSeconds(10)) && process.exitValue() == 0;
  }
}
