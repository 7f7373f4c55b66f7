package org.inzira.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.inzira.database.Sentences;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class FailuresTest {

  @Test
  void findsTheRefusalBehindAFailedStart() {
    var refusal = Refusal.of("DB-002", "http://127.0.0.1:8080/", "/home/keza/.inzira");
    var failed = new IllegalStateException(new RefusedException(List.of(refusal)));

    assertThat(Failures.refusals(failed)).containsExactly(refusal);
    assertThat(new QuietFailures().reportException(failed)).isTrue();
  }

  @Test
  void saysWhichPortIsTaken() {
    var failed = new IllegalStateException(new PortInUseException(8080));

    assertThat(Sentences.of(Failures.refusals(failed))).contains("8080").contains("INZIRA_PORT");
  }

  @Test
  void saysThatTheDiskIsFullWhoeverMetIt() {
    var met = new IllegalStateException(new SQLException("could not extend file", "53100"));
    var written = new UncheckedIOException(new IOException("No space left on device"));

    assertThat(Sentences.of(Failures.refusals(met))).contains("The disk is full", "nothing of it");
    assertThat(Failures.refusals(written)).isEqualTo(Failures.refusals(met));
  }

  @Test
  void leavesFaultsToTheirTrace() {
    var failed = new IllegalStateException("a fault");

    assertThat(Failures.refusals(failed)).isEmpty();
    assertThat(new QuietFailures().reportException(failed)).isFalse();
  }
}
