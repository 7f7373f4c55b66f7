package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills what can be killed, and starts again. */
class ClusterRecoveryTest {

  @TempDir private static Path folder = Path.of("");
  private static MadeHome made = new MadeHome(folder);

  private Path home = Path.of("");

  @BeforeAll
  static void makeCluster() throws IOException, SQLException {
    made = MadeHome.in(folder);
  }

  @BeforeEach
  void findHome() throws IOException {
    home = made.copy();
  }

  @AfterEach
  void leaveHome() throws IOException {
    Trees.delete(home);
  }

  @Test
  void keepsItsRowsWhenTheApplicationIsKilled() throws Exception {
    var killed = ClusterProcess.start(home, "serve").awaitReady();
    var postmaster = killed.postmaster();

    killed.kill();

    postmaster.onExit().get(20, TimeUnit.SECONDS);
    assertThat(countAgain()).contains("rows 2");
  }

  @Test
  void endsWithItsDatabaseAndRecovers() throws Exception {
    var bereft = ClusterProcess.start(home, "serve").awaitReady();

    bereft.postmaster().destroyForcibly();

    assertThat(bereft.end()).contains("The database has stopped unexpectedly");
    assertThat(bereft.status()).isEqualTo(1);
    assertThat(countAgain()).contains("rows 2");
  }

  @Test
  void recoversWhenBothAreKilled() throws Exception {
    var killed = ClusterProcess.start(home, "serve").awaitReady();
    var postmaster = killed.postmaster();

    postmaster.destroyForcibly();
    killed.kill();

    assertThat(countAgain()).contains("rows 2");
  }

  @Test
  void stopsCleanlyWhenItIsAskedTo() throws Exception {
    var asked = ClusterProcess.start(home, "serve").awaitReady();
    var postmaster = asked.postmaster();

    asked.terminate();
    asked.end();

    assertThat(postmaster.isAlive()).isFalse();
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    assertThat(RunFile.path(home)).doesNotExist();
  }

  @Test
  void stopsCleanlyWhenTheTerminalInterruptsAllOfIt() throws Exception {
    // Started in the background, this test would itself ignore the signal and hand that on.
    var asked =
        ClusterProcess.start(home, "serve", "env", "--default-signal=INT", "setsid").awaitReady();
    var postmaster = asked.postmaster();

    asked.interruptGroup();

    assertThat(asked.end()).doesNotContain("unexpectedly");
    assertThat(postmaster.isAlive()).isFalse();
    assertThat(RunFile.path(home)).doesNotExist();
  }

  @Test
  void refusesASecondServerAndSaysWhereTheFirstIs() throws Exception {
    try (var _ = ClusterProcess.start(home, "serve").awaitReady();
        var second = ClusterProcess.start(home, "serve")) {
      assertThat(second.end())
          .isEqualTo(
              "Inzira already runs at http://127.0.0.1:7777/ with the data in "
                  + home
                  + ": use that one, or stop it first.");
      assertThat(second.status()).isEqualTo(1);
    }
  }

  @Test
  void letsACommandJoinTheRunningServer() throws Exception {
    try (var server = ClusterProcess.start(home, "serve").awaitReady()) {
      try (var command = ClusterProcess.start(home, "count").awaitReady()) {
        assertThat(command.end()).contains("rows 2");
      }
      assertThat(server.postmaster().isAlive()).isTrue();
    }
  }

  @Test
  void waitsForACommandThatIsAboutToEnd() throws Exception {
    try (var command = ClusterProcess.start(home, "command").awaitReady();
        var server = ClusterProcess.start(home, "serve")) {
      command.terminate();
      server.awaitReady();
      assertThat(server.said()).contains("rows 2");
    }
  }

  @Test
  void showsItsSecretsToNobodyElse() throws Exception {
    try (var _ = ClusterProcess.start(home, "serve").awaitReady()) {
      for (var file : new Path[] {RunFile.path(home), home.resolve("postgres/inzira_app.secret")}) {
        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
      }
    }
  }

  private String countAgain() throws Exception {
    try (var again = ClusterProcess.start(home, "count").awaitReady()) {
      return again.end();
    }
  }
}
