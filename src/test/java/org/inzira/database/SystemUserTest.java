package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.inzira.kernel.RefusedException;
import org.junit.jupiter.api.Test;

class SystemUserTest {

  private static final List<String> ALLOWED = List.of("env");
  private static final List<String> FORBIDDEN = List.of("false");

  @Test
  void needsNothingAsAnOrdinaryUser() {
    assertThat(new SystemUser(1000, true).prefix(FORBIDDEN)).isEmpty();
  }

  @Test
  void hidesRootAndTheNamelessInANamespace() {
    assertThat(new SystemUser(0, true).prefix(ALLOWED)).isEqualTo(ALLOWED);
    assertThat(new SystemUser(100_999, false).prefix(ALLOWED)).isEqualTo(ALLOWED);
  }

  @Test
  void saysWhatToDoWhereRootMayNotHide() {
    var refused =
        catchThrowableOfType(
            RefusedException.class, () -> new SystemUser(0, true).prefix(FORBIDDEN));

    assertThat(Sentences.of(refused.refusals()))
        .contains("as an ordinary user")
        .contains("INZIRA_DB_URL");
  }

  @Test
  void saysWhatToDoWhereTheNamelessMayNotHide() {
    var refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> new SystemUser(100_999, false).prefix(List.of("no-such")));

    assertThat(Sentences.of(refused.refusals())).contains("100999").contains("INZIRA_DB_URL");
  }
}
