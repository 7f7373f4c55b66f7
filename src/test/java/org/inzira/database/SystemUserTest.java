package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.inzira.kernel.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemUserTest {

  private static final Guise ALLOWED = new Guise(List.of("env"), 7);
  private static final Guise FORBIDDEN = new Guise(List.of("false"), 8);
  private static final Guise ABSENT = new Guise(List.of("no-such-program"), 9);

  @TempDir private Path folder = Path.of("");

  @Test
  void needsNothingAsAnOrdinaryUser() {
    assertThat(new SystemUser(1000, true).guise(folder)).isEqualTo(Guise.none(1000));
  }

  @Test
  void takesTheFirstGuiseThatWorks() {
    var root = new SystemUser(0, true);

    assertThat(root.first(List.of(FORBIDDEN, ABSENT, ALLOWED), folder)).isEqualTo(ALLOWED);
  }

  @Test
  void passesOverAGuiseThatCannotReachTheFolder() {
    assertThat(ALLOWED.works(folder)).isTrue();
    assertThat(ALLOWED.works(folder.resolve("absent"))).isFalse();
  }

  @Test
  void saysWhatToDoWhereRootMayNotHide() {
    assertThat(sentence(new SystemUser(0, true), FORBIDDEN))
        .contains("as an ordinary user")
        .contains("INZIRA_DB_URL");
  }

  @Test
  void saysWhatToDoWhereTheNamelessMayNotHide() {
    assertThat(sentence(new SystemUser(100_999, false), ABSENT))
        .contains("100999")
        .contains("libnss-wrapper")
        .contains("INZIRA_DB_URL");
  }

  private String sentence(SystemUser user, Guise guise) {
    var refused =
        catchThrowableOfType(RefusedException.class, () -> user.first(List.of(guise), folder));
    return Sentences.of(refused.refusals());
  }
}
